// SPDX-License-Identifier: MIT
#pragma once

// What letter 0585 wants put right: wrong, for whom, and how to mend it. A pure look at files and at what is stored; nothing changes.

#include <marshrut/model/reference.hpp>
#include <marshrut/privacy/gate.hpp>
#include <marshrut/roster/directory.hpp>
#include <marshrut/roster/rows.hpp>

#include <optional>
#include <string>
#include <vector>

namespace marshrut::roster {

/// A stored person as the doctor compares people.
struct KnownPerson {
    Person person;
    Card card;
    std::optional<ExternalKey> key{};  ///< of the issuer whose file is looked at
};

/// What is stored already, as plain values.
struct Known {
    std::vector<Organisation> organisations{};
    std::vector<KnownPerson> people{};
    std::vector<Employment> employments{};
};

/// The files of one look; any may be missing. Without organisations, in files or stored, people are not matched to them. `providers`
/// and their earlier names are those of the reference lists, known by keys of `module`.
struct Files {
    std::optional<table::Table> providers{}, provider_names{}, organisations{}, organisation_names{}, staff{};
};

struct Circumstances {
    Day today;
    std::string issuer = "sgo";
    bool sgo_cards = false;  ///< declared an export of SGO cards: login and screen name are required (LET0585 App. 2)
};

/// A row of staff that may be taken, with what its cells mean.
struct Worker {
    privacy::Admitted<StaffRow> row;
    FullName name;
    std::optional<ExternalKey> key{}, organisation{};
    std::optional<std::string> position{};  ///< code
    std::vector<std::string> subjects{};    ///< codes
    std::vector<std::string> tags{};
};

/// A row of organisations that may be taken.
struct OrganisationCard {
    OrganisationRow row;
    table::Place place;
    ExternalKey key;
    std::string kind{};
    std::optional<std::string> municipality{};
    std::optional<ExternalKey> parent{}, head{};
};

/// A row of organisation_names that may be taken.
struct NameGiven {
    ExternalKey organisation;
    DatedName name;
    table::Place place;
};

/// What a look found. `reports` has one account a file, rows taken as `applied`.
struct Examined {
    std::vector<OrganisationCard> organisations;
    std::vector<NameGiven> names;
    std::vector<Worker> staff;
    std::vector<privacy::NotAdmitted> refused;
    std::vector<table::Report> reports;
    Directory directory;

    /// The findings of one organisation, from every file; empty: it is clean. CLAUSE LET0585-0
    [[nodiscard]] std::vector<table::Finding> of(const ExternalKey& organisation) const;

    std::map<std::pair<std::string, std::int64_t>, ExternalKey> places{};  ///< file and line → whose row it is
};

/// Looks at the files. REFUSES files that cannot be read as a whole: every reason, of all of them.
[[nodiscard]] Expected<Examined, Refusals> examine(const Files& files, const Circumstances& now, const Reference& reference, const Known& known = {});

namespace detail {

/// Makes providers and their earlier names known to the directory; says nothing about them.
[[nodiscard]] Refusals know_providers(const Files& files, Examined& seen);
/// Looks at the cards of organisations: kinds, parents, circles, names. Fills the directory.
[[nodiscard]] Expected<table::Report, Refusals> examine_organisations(const table::Table& table, const Reference& reference, Examined& seen);
[[nodiscard]] Expected<table::Report, Refusals> examine_names(const table::Table& table, Examined& seen);
/// Looks at the heads of those cards, when the staff is known. CLAUSE LET0585-3-a
void examine_heads(const table::Table& table, const Reference& reference, table::Report& report, bool staff_known, const Known& known, Day today,
                   Examined& seen);
[[nodiscard]] Expected<table::Report, Refusals> examine_staff(const table::Table& table, const Circumstances& now, const Reference& reference,
                                                              const Known& known, Examined& seen);
void mend(table::Finding& finding);

}  // namespace detail

}  // namespace marshrut::roster
