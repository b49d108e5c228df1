package org.wsis.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;

import org.wsis.referencedata.Language;

/// Addresses as they stand in mails: whole, and those of the gateway, whichever process writes them.
@ApplicationScoped
public class PublicPages {

    private final String start;

    PublicPages(MailConfig config) {
        var address = config.publicAddress().toString();
        this.start = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /// The address of a page.
    ///
    /// @param path path and query after the language: `/stocktaking/entries/…`
    public String page(Language language, String path) {
        return start + "/" + language.code() + path;
    }

    /// The address of a page that reads the signed link in its parameter `link`. It stands in the query, because
    /// paths are logged and queries are not.
    public String page(Language language, String path, String link) {
        return page(language, path) + "?link=" + URLEncoder.encode(link, StandardCharsets.UTF_8);
    }

    /// An address outside the pages, as `/api/stocktaking/v1/…`.
    String address(String path) {
        return start + path;
    }
}
