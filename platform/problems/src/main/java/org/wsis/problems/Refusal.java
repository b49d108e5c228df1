package org.wsis.problems;

import java.util.List;

/// One documented reason to say no. Each feature lists its own in an enum, in order of precedence.
///
/// The constant's name is the stable end of the problem's `type` (`/problems#ALREADY_REGISTERED`) and the key of
/// its title in `problem-titles/<language>.properties`, of which every jar on the class path may have its own.
public interface Refusal {

    /// The stable code, which every enum has already.
    String name();

    /// The HTTP status, 400 to 599.
    int status();

    /// The exception to throw. The detail is an English sentence for the developer who reads the answer: it may
    /// name what was sent, never what somebody else owns.
    ///
    /// The fields say which parts of the request are at fault, if that can be said.
    default Refused because(String detail, Problem.Field... fields) {
        return new Refused(this, detail, List.of(fields));
    }
}
