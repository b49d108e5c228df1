package org.wsis.gateway.edge;

import java.net.InetAddress;
import java.util.Arrays;

/// A range of addresses in CIDR form, or one address.
record Network(InetAddress address, int bits) {

    /// Reads `10.0.0.0/8`, `::1/128` or `192.0.2.7`. A name is refused, because its address could change.
    static Network of(String text) {
        var slash = text.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        var length = address.getAddress().length * 8;
        var bits = slash < 0 ? length : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > length) {
            throw new IllegalArgumentException("Not a network: " + text);
        }
        return new Network(address, bits);
    }

    boolean contains(InetAddress other) {
        var mine = address.getAddress();
        var theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        var whole = bits / 8;
        if (!Arrays.equals(mine, 0, whole, theirs, 0, whole)) {
            return false;
        }
        var rest = bits % 8;
        return rest == 0 || ((mine[whole] ^ theirs[whole]) & (0xff << (8 - rest)) & 0xff) == 0;
    }
}
