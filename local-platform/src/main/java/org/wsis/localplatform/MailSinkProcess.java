package org.wsis.localplatform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// What runs inside the process of the mail sink: an SMTP server that takes everything, a page at `/` with the HTML of
/// each mail at `/html?id=…`, and `GET` and `DELETE /api/mails`. Mails live in memory: they are gone with the process.
final class MailSinkProcess {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9./?=&;:_%~+-]+");

    private final GreenMail smtp;

    private MailSinkProcess(GreenMail smtp) {
        this.smtp = smtp;
    }

    /// One mail as it is shown: the newest comes first.
    record Mail(
            String id,
            String from,
            List<String> to,
            String subject,
            String sentAt,
            String text,
            String html,
            Map<String, String> headers) {}

    /// Listens for mails at the port named first and for readers at the port named second.
    public static void main(String[] arguments) throws IOException {
        var setup = new ServerSetup(Integer.parseInt(arguments[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var smtp = new GreenMail(setup);
        smtp.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        smtp.start();
        var sink = new MailSinkProcess(smtp);
        var port = Integer.parseInt(arguments[1]);
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", exchange -> sink.answer(exchange, "/", sink::page));
        http.createContext("/html", exchange -> sink.answer(exchange, "/html", sink::html));
        http.createContext("/api/mails", exchange -> sink.answer(exchange, "/api/mails", sink::api));
        http.start();
    }

    private void answer(HttpExchange exchange, String path, Answer answer) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals(path)) {
                answer.to(exchange);
            } else {
                send(exchange, 404, "text/plain", "There is nothing here.");
            }
        } catch (MessagingException e) {
            send(exchange, 500, "text/plain", "A mail can't be read: " + e.getMessage());
        }
    }

    private void api(HttpExchange exchange) throws IOException, MessagingException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> send(exchange, 200, "application/json", JSON.writeValueAsString(mails()));
            case "DELETE" -> {
                forgetAll();
                exchange.sendResponseHeaders(204, -1);
            }
            default -> send(exchange, 405, "text/plain", "GET or DELETE.");
        }
    }

    private void forgetAll() throws IOException {
        try {
            smtp.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IOException(e);
        }
    }

    private void page(HttpExchange exchange) throws IOException, MessagingException {
        var mails = mails();
        var list = mails.stream().map(MailSinkProcess::article).collect(Collectors.joining());
        send(exchange, 200, "text/html", """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Mails (%d)</title>
                <style>body{font:1rem/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}
                article{border-top:1px solid #999}pre{white-space:pre-wrap;font:inherit}</style>
                <h1>Mails the suite has sent</h1>%s""".formatted(
                        mails.size(), list.isEmpty() ? "<p>None since the mail sink was started.</p>" : list));
    }

    private static String article(Mail mail) {
        return """
                <article><h2 dir="auto">%s</h2><p>To %s, from %s, %s%s</p><pre dir="auto">%s</pre></article>
                """.formatted(
                        escape(mail.subject()),
                        escape(String.join(", ", mail.to())),
                        escape(mail.from()),
                        escape(mail.sentAt()),
                        mail.html().isEmpty()
                                ? ""
                                : " – <a href=\"/html?id=%s\">as HTML</a>"
                                        .formatted(URLEncoder.encode(mail.id(), StandardCharsets.UTF_8)),
                        linked(escape(mail.text())));
    }

    /// So that a link of a mail can be followed with a click.
    private static String linked(String escaped) {
        return ADDRESS.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>");
    }

    private void html(HttpExchange exchange) throws IOException, MessagingException {
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        for (var mail : mails()) {
            if (query.equals("id=" + mail.id())) {
                send(exchange, 200, "text/html", mail.html());
                return;
            }
        }
        send(exchange, 404, "text/plain", "There is no such mail.");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private List<Mail> mails() throws MessagingException, IOException {
        var mails = new ArrayList<Mail>();
        for (var message : smtp.getReceivedMessages()) {
            mails.add(mail(message));
        }
        Collections.reverse(mails);
        return mails;
    }

    private static Mail mail(MimeMessage message) throws MessagingException, IOException {
        var recipients = message.getRecipients(Message.RecipientType.TO);
        var senders = message.getFrom();
        var sent = message.getSentDate();
        var headers = new LinkedHashMap<String, String>();
        for (var header : Collections.list(message.getAllHeaders())) {
            headers.put(header.getName(), header.getValue());
        }
        return new Mail(
                message.getMessageID() == null ? "" : message.getMessageID(),
                senders == null ? "" : senders[0].toString(),
                recipients == null
                        ? List.of()
                        : Arrays.stream(recipients).map(Object::toString).toList(),
                message.getSubject() == null ? "" : message.getSubject(),
                sent == null ? "" : sent.toInstant().toString(),
                text(message, "text/plain"),
                text(message, "text/html"),
                headers);
    }

    /// The first text of this type, or an empty one; its lines end as in Java.
    private static String text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString().replace("\r\n", "\n");
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var text = text(parts.getBodyPart(i), type);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException, MessagingException;
    }
}
