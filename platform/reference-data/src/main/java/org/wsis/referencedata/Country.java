package org.wsis.referencedata;

import java.util.Optional;

/// A country or area of ISO 3166-1 under its UN short name. Being in the list says nothing about legal status.
///
/// @param alpha2 the ISO code with two letters: the key everywhere in the suite
/// @param alpha3 the ISO code with three letters
/// @param m49 the UN code of three digits
/// @param name the UN short name
/// @param unRegion the UN region in English
/// @param unSubregion the UN subregion in English
/// @param ituRegion the code of its ITU region, absent for a few areas
/// @param ituAdministrativeRegion the letter of its ITU administrative region; ITU Member States only
/// @param unMember whether it is a Member State of the United Nations
/// @param ituMemberState whether it is a Member State of ITU
/// @param leastDeveloped whether it is a least developed country
/// @param landlockedDeveloping whether it is a landlocked developing country
/// @param smallIslandDeveloping whether it is a small island developing State
/// @param smallIslandDevelopingAssociate whether it is an associate member of that group
/// @param source where the row was found and what in it is not certain
public record Country(
        String alpha2,
        String alpha3,
        String m49,
        LanguageText name,
        String unRegion,
        Optional<String> unSubregion,
        Optional<String> ituRegion,
        Optional<String> ituAdministrativeRegion,
        boolean unMember,
        boolean ituMemberState,
        boolean leastDeveloped,
        boolean landlockedDeveloping,
        boolean smallIslandDeveloping,
        boolean smallIslandDevelopingAssociate,
        String source) {}
