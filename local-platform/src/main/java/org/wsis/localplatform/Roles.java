package org.wsis.localplatform;

import java.util.List;

/// The roles of the realm. Each has one demo account, `<role>@wsis.example`.
final class Roles {

    static final List<String> ALL = List.of(
            "participant",
            "focal-point",
            "credential-officer",
            "gate-officer",
            "programme-officer",
            "moderator",
            "prize-manager",
            "prize-expert",
            "fund-officer",
            "fund-approver",
            "auditor",
            "administrator");

    private Roles() {}
}
