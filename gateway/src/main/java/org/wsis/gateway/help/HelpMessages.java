package org.wsis.gateway.help;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What newcomers are told of the four processes, and what we say of accessibility, as `{help:…}`. The facts are
/// those of the rules of each process; the texts stand in `messages/help_<language>.properties`.
@MessageBundle("help")
public interface HelpMessages {

    /// Title of the list of processes.
    @Message
    String title();

    /// First paragraph.
    @Message
    String lead();

    /// Heading: before one begins.
    @Message
    String need();

    /// Heading.
    @Message
    String steps();

    /// Heading.
    @Message
    String next();

    /// Heading.
    @Message
    String when();

    /// A service without windows.
    @Message
    String always();

    /// A service with windows, none of which is known.
    @Message
    String noDates();

    /// What every process but reading needs.
    @Message
    String account();

    /// Before an address to write to.
    @Message
    String contact();

    /// What Stocktaking is for.
    @Message
    String stLead();

    /// What one needs for Stocktaking, or what comes after.
    @Message
    String stNeed1();

    /// What one needs for Stocktaking, or what comes after.
    @Message
    String stNeed2();

    /// What one needs for Stocktaking, or what comes after.
    @Message
    String stNeed3();

    /// A step of Stocktaking.
    @Message
    String stStep1();

    /// A step of Stocktaking.
    @Message
    String stStep2();

    /// A step of Stocktaking.
    @Message
    String stStep3();

    /// A step of Stocktaking.
    @Message
    String stStep4();

    /// What one needs for Stocktaking, or what comes after.
    @Message
    String stNext1();

    /// What one needs for Stocktaking, or what comes after.
    @Message
    String stNext2();

    /// What the Prizes is for.
    @Message
    String awLead();

    /// What one needs for the Prizes, or what comes after.
    @Message
    String awNeed1();

    /// What one needs for the Prizes, or what comes after.
    @Message
    String awNeed2();

    /// What one needs for the Prizes, or what comes after.
    @Message
    String awNeed3();

    /// A step of the Prizes.
    @Message
    String awStep1();

    /// A step of the Prizes.
    @Message
    String awStep2();

    /// A step of the Prizes.
    @Message
    String awStep3();

    /// A step of the Prizes.
    @Message
    String awStep4();

    /// What one needs for the Prizes, or what comes after.
    @Message
    String awNext1();

    /// What one needs for the Prizes, or what comes after.
    @Message
    String awNext2();

    /// What the Forum is for.
    @Message
    String foLead();

    /// What one needs for the Forum, or what comes after.
    @Message
    String foNeed1();

    /// What one needs for the Forum, or what comes after.
    @Message
    String foNeed2();

    /// What one needs for the Forum, or what comes after.
    @Message
    String foNeed3();

    /// A step of the Forum.
    @Message
    String foStep1();

    /// A step of the Forum.
    @Message
    String foStep2();

    /// A step of the Forum.
    @Message
    String foStep3();

    /// A step of the Forum.
    @Message
    String foStep4();

    /// What one needs for the Forum, or what comes after.
    @Message
    String foNext1();

    /// What one needs for the Forum, or what comes after.
    @Message
    String foNext2();

    /// The open consultation.
    @Message
    String foOcp();

    /// The open consultation.
    @Message
    String foOcp1();

    /// The open consultation.
    @Message
    String foOcp2();

    /// The open consultation.
    @Message
    String foOcp3();

    /// The open consultation.
    @Message
    String foOcp4();

    /// What the Trust Fund is for.
    @Message
    String tfLead();

    /// What one needs for the Trust Fund, or what comes after.
    @Message
    String tfNeed1();

    /// What one needs for the Trust Fund, or what comes after.
    @Message
    String tfNeed2();

    /// What one needs for the Trust Fund, or what comes after.
    @Message
    String tfNeed3();

    /// A step of the Trust Fund.
    @Message
    String tfStep1();

    /// A step of the Trust Fund.
    @Message
    String tfStep2();

    /// A step of the Trust Fund.
    @Message
    String tfStep3();

    /// A step of the Trust Fund.
    @Message
    String tfStep4();

    /// What one needs for the Trust Fund, or what comes after.
    @Message
    String tfNext1();

    /// What one needs for the Trust Fund, or what comes after.
    @Message
    String tfNext2();

    /// Of the accessibility statement.
    @Message
    String access();

    /// Of the accessibility statement.
    @Message
    String accessLead();

    /// Of the accessibility statement.
    @Message
    String accessStandard();

    /// Of the accessibility statement.
    @Message
    String accessStandardText();

    /// Of the accessibility statement.
    @Message
    String accessDone();

    /// Of the accessibility statement.
    @Message
    String accessDone1();

    /// Of the accessibility statement.
    @Message
    String accessDone2();

    /// Of the accessibility statement.
    @Message
    String accessDone3();

    /// Of the accessibility statement.
    @Message
    String accessMissing();

    /// Of the accessibility statement.
    @Message
    String accessMissing1();

    /// Of the accessibility statement.
    @Message
    String accessMissing2();

    /// Of the accessibility statement.
    @Message
    String accessTell();

    /// Of the accessibility statement.
    @Message
    String accessTellText();
}
