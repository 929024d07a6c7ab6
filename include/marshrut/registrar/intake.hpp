// SPDX-License-Identifier: MIT
#pragma once

// Rows of files on their way into the store. A step is one row: it looks up what is known, says what changes, and puts it.

#include <marshrut/model/reference.hpp>
#include <marshrut/registrar/desk.hpp>
#include <marshrut/roster/doctor.hpp>
#include <marshrut/roster/import.hpp>
#include <marshrut/table/columns.hpp>
#include <marshrut/table/report.hpp>
#include <marshrut/table/table.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace marshrut::registrar {

/// What a row came to.
enum class Effect : std::uint8_t { applied, unchanged, rejected, queued };

/// What steps share: the lists, whose keys the file speaks of, the names of organisations.
struct Intake {
    const Reference* reference;
    std::string issuer;
    const Standing* who = nullptr;  ///< in whose name rows are judged that are a command's as well
    std::optional<roster::Directory> directory{};  ///< of everything stored, until an organisation changes
    std::map<std::string, std::vector<PersonId>> without_key{};  ///< folded name and birth date
    bool listed = false;

    /// `sgo:12`, a bare `12`, a reference code, a name in force or an earlier one. REFUSES `organisation_unknown`, `organisation_ambiguous`.
    [[nodiscard]] Result<OrganisationId> organisation(Desk& desk, const std::string& said);
    /// REFUSES `person_unknown`.
    [[nodiscard]] Result<PersonId> person(Desk& desk, const std::string& key) const;
    [[nodiscard]] ExternalKey key(const std::string& bare) const;
};

/// One row: its place and what is done with it; `findings` take what is found on the way.
struct RowStep {
    table::Place place;
    std::function<Result<Effect>(Desk&, Intake&, std::vector<table::Finding>&, const table::Place&)> run;
};

/// A file that was read: its account so far, and its rows as steps.
struct IntakeFile {
    table::Report report;
    std::vector<RowStep> steps;
};

using IntakeFiles = std::vector<IntakeFile>;

/// What one look of the doctor at organisations, their names and the staff lets through. Heads come after the people.
struct RosterIntake {
    std::optional<IntakeFile> organisations{}, names{}, staff{}, heads{};
};

/// One kind of file: the field of `roster::Import` it is handed over in, its columns, what a row of it is.
struct FileKind {
    std::string_view name;
    std::span<const table::Column> (*columns)();
    std::string_view row, key;  ///< what one row is, and what makes it the same row again
};

/// All there are, in the order in which they are taken over: what `docs/files.md` prints.
[[nodiscard]] std::span<const FileKind> file_kinds();

// How each kind of file is read into steps. REFUSES the file as a whole.
[[nodiscard]] Expected<IntakeFile, Refusals> intake_providers(Desk&, const table::Table&, const Reference&);
[[nodiscard]] Expected<RosterIntake, Refusals> intake_roster(Desk&, const roster::Files&, const Reference&, const std::string& issuer);
[[nodiscard]] Expected<IntakeFile, Refusals> intake_authority_users(const table::Table&, Day today);
[[nodiscard]] Expected<IntakeFile, Refusals> intake_assignments(const table::Table&);
[[nodiscard]] Expected<IntakeFile, Refusals> intake_procedures(const table::Table&, const Reference&);
[[nodiscard]] Expected<IntakeFile, Refusals> intake_campaigns(const table::Table&, const Reference&);
[[nodiscard]] Expected<IntakeFile, Refusals> intake_programmes(const table::Table&, const Reference&, const Norms&);
[[nodiscard]] Expected<IntakeFile, Refusals> intake_events(const table::Table&, const Reference&);
[[nodiscard]] Expected<IntakeFile, Refusals> intake_groups(const table::Table&, const Reference&);
[[nodiscard]] Expected<IntakeFile, Refusals> intake_results(const table::Table&, const Reference&);
[[nodiscard]] Expected<IntakeFile, Refusals> intake_ratings(const table::Table&);
[[nodiscard]] Expected<IntakeFile, Refusals> intake_history(const table::Table&);
[[nodiscard]] Expected<IntakeFile, Refusals> intake_attestation(const table::Table&);
[[nodiscard]] Expected<IntakeFile, Refusals> intake_participation(const table::Table&);

}  // namespace marshrut::registrar
