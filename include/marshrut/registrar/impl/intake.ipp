// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/access/may.hpp>
#include <marshrut/access/rows.hpp>
#include <marshrut/assessment/rows.hpp>
#include <marshrut/campaign/rows.hpp>
#include <marshrut/catalogue/reference.hpp>
#include <marshrut/catalogue/rows.hpp>
#include <marshrut/codec/json.hpp>
#include <marshrut/core/text.hpp>
#include <marshrut/registrar/cases_import.hpp>
#include <marshrut/registrar/forming.hpp>
#include <marshrut/registrar/intake.hpp>
#include <marshrut/registrar/refusals.hpp>
#include <marshrut/roster/refusals.hpp>
#include <marshrut/roster/rows.hpp>
#include <marshrut/route/rows.hpp>
#include <marshrut/table/csv.hpp>

#include <algorithm>
#include <array>

namespace marshrut::registrar {

ExternalKey Intake::key(const std::string& bare) const
{
    if (auto told = ExternalKey::parse(bare)) return *std::move(told);
    return {issuer, bare};
}

Result<PersonId> Intake::person(Desk& desk, const std::string& said) const
{
    MARSHRUT_TRY(const auto id, desk.resolve("person", key(said)));
    if (!id) return Failure{code::person_unknown};
    return PersonId{*id};
}

Result<OrganisationId> Intake::organisation(Desk& desk, const std::string& said)
{
    for (const ExternalKey& one : {key(said), ExternalKey{"module", said}}) {
        MARSHRUT_TRY(const auto id, desk.resolve("organisation", one));
        if (id) return OrganisationId{*id};
    }
    if (!directory) {
        MARSHRUT_TRY(const auto all, desk.list<Organisation>(store::Query{&store::kind_of<Organisation>()}));
        directory = roster::Directory{issuer};
        for (const Organisation& one : all) {
            directory->add({one.key, one.name, one.short_name});
            for (const DatedName& dated : one.names) directory->add_name(one.key, dated.name), directory->add_name(one.key, dated.short_name);
        }
    }
    const auto hit = directory->match(said);
    if (hit.keys.empty()) return Failure{code::organisation_unknown};
    if (hit.keys.size() > 1) return Failure{code::organisation_ambiguous};
    MARSHRUT_TRY(const auto id, desk.resolve("organisation", hit.keys.front()));
    if (!id) return Failure{code::organisation_unknown};
    return OrganisationId{*id};
}

namespace {

/// Lines of a file that follow one another.
struct Run {
    std::int64_t from = 0, to = 0;
};
BOOST_DESCRIBE_STRUCT(Run, (), (from, to))

/// A file as it was when the import began, before any row of it was stored: the account of the reading and the lines that were let through,
/// in the order they are taken. Then what the rows before came to.
struct Tally {
    table::Report read{};
    std::vector<Run> lines{};
    std::int64_t unchanged = 0, rejected = 0, queued = 0;
    std::vector<table::Finding> findings{};
};
BOOST_DESCRIBE_STRUCT(Tally, (), (read, lines, unchanged, rejected, queued, findings))

/// Where an import stands: the file, and the row of its lines, to go on with.
struct Cursor {
    std::int64_t file = 0, row = 0;
    std::vector<Tally> tallies{};
    std::optional<FormingCursor> forming{};  ///< routes, once every file is in
};
BOOST_DESCRIBE_STRUCT(Cursor, (), (file, row, tallies, forming))

/// What lives as long as the act.
struct Parsed {
    IntakeFiles files;
    Intake shared;
    std::vector<std::vector<const RowStep*>> order{};  ///< of each file, as when the import began; nothing: not let through any more
    std::any forming{};
};

class Reading {
public:
    explicit Reading(Desk& desk) : desk_{desk} {}

    /// Reads one file, where there is one, into steps by `read`.
    template <class Read>
    void file(const std::optional<Source>& source, Read read)
    {
        if (const auto parsed = table(source)) take(read(*parsed));
    }
    /// The table of a file; nothing where there is none, or where it cannot be read.
    [[nodiscard]] std::optional<table::Table> table(const std::optional<Source>& source)
    {
        if (!source) return std::nullopt;
        const auto bytes = desk_.bytes(*source);
        if (!bytes) return no_.add(bytes.error()), std::nullopt;
        auto parsed = table::read(source->name, **bytes);
        if (!parsed) return no_.add(parsed.error()), std::nullopt;
        return std::move(*parsed);
    }
    void take(Expected<IntakeFile, Refusals> steps)
    {
        if (steps)
            files_.push_back(std::move(*steps));
        else
            for (const Failure& why : steps.error()) no_.add(Failure{why});
    }
    void add(std::optional<IntakeFile>& file)
    {
        if (file) files_.push_back(std::move(*file));
    }
    [[nodiscard]] RosterIntake roster(const roster::Import& in, const Reference& lists)
    {
        roster::Files files;
        files.organisations = table(in.organisations);
        files.organisation_names = table(in.organisation_names);
        files.staff = table(in.staff);
        if (no_ || !(files.organisations || files.organisation_names || files.staff)) return {};
        files.providers = table(in.providers);
        auto looked = intake_roster(desk_, files, lists, in.issuer);
        if (looked) return std::move(*looked);
        for (const Failure& why : looked.error()) no_.add(Failure{why});
        return {};
    }
    [[nodiscard]] Expected<IntakeFiles, Refusals> done() &&
    {
        if (no_) return std::move(no_);
        return std::move(files_);
    }

private:
    Desk& desk_;
    Refusals no_;
    IntakeFiles files_;
};

Expected<IntakeFiles, Refusals> read_files(Desk& desk, const roster::Import& in, const Reference& lists, const Norms& norms)
{
    Reading reading{desk};
    const Day today = desk.today();
    RosterIntake people = reading.roster(in, lists);
    reading.file(in.providers, [&](const table::Table& t) { return intake_providers(desk, t, lists); });
    reading.add(people.organisations);
    reading.add(people.names);
    reading.file(in.procedures, [&](const table::Table& t) { return intake_procedures(t, lists); });
    reading.file(in.campaigns, [&](const table::Table& t) { return intake_campaigns(t, lists); });
    reading.file(in.programmes, [&](const table::Table& t) { return intake_programmes(t, lists, norms); });
    reading.file(in.events, [&](const table::Table& t) { return intake_events(t, lists); });
    reading.file(in.groups, [&](const table::Table& t) { return intake_groups(t, lists); });
    reading.add(people.staff);
    reading.file(in.authority_users, [&](const table::Table& t) { return intake_authority_users(t, today); });
    reading.add(people.heads);
    reading.file(in.assignments, [&](const table::Table& t) { return intake_assignments(t); });
    reading.file(in.results, [&](const table::Table& t) { return intake_results(t, lists); });
    reading.file(in.needs, [&](const table::Table& t) { return intake_results(t, lists); });
    reading.file(in.ratings, [&](const table::Table& t) { return intake_ratings(t); });
    reading.file(in.history, [&](const table::Table& t) { return intake_history(t); });
    reading.file(in.attestation, [&](const table::Table& t) { return intake_attestation(t); });
    reading.file(in.participation, [&](const table::Table& t) { return intake_participation(t); });
    return std::move(reading).done();
}

/// One row, counted.
Result<> take(Desk& desk, Intake& shared, const RowStep& step, Tally& tally)
{
    MARSHRUT_TRY(const Effect effect, step.run(desk, shared, tally.findings, step.place));
    tally.unchanged += effect == Effect::unchanged;
    tally.rejected += effect == Effect::rejected;
    tally.queued += effect == Effect::queued;
    return done();
}

Tally beginning(const IntakeFile& file)
{
    Tally tally{file.report};
    for (const RowStep& step : file.steps) {
        const std::int64_t line = step.place.line;
        if (!tally.lines.empty() && tally.lines.back().to + 1 == line)
            tally.lines.back().to = line;
        else
            tally.lines.push_back({line, line});
    }
    return tally;
}

/// The steps of a file in the order of its lines then: what is stored by now changes what a reading lets through.
std::vector<const RowStep*> in_order(const IntakeFile& file, const Tally& tally)
{
    std::map<std::int64_t, std::vector<const RowStep*>> at;
    for (const RowStep& step : file.steps) at[step.place.line].push_back(&step);
    std::map<std::int64_t, std::size_t> taken;  // a line may be more than one row
    std::vector<const RowStep*> order;
    for (const Run& run : tally.lines)
        for (std::int64_t line = run.from; line <= run.to; ++line) {
            const auto found = at.find(line);
            const std::size_t n = taken[line]++;
            order.push_back(found != at.end() && n < found->second.size() ? found->second[n] : nullptr);
        }
    return order;
}

/// A row that is not let through any more, though it was when the import began: counted with what the reading says against it now.
void turn_away(const IntakeFile& file, std::int64_t line, Tally& tally)
{
    bool queued = false;
    for (const table::Finding& one : file.report.findings) {
        if (one.place.line != line) continue;
        tally.findings.push_back(one);
        queued = queued || one.treatment == table::Treatment::queued;
    }
    ++(queued ? tally.queued : tally.rejected);
}

std::int64_t line_of(const Tally& tally, std::int64_t row)
{
    for (const Run& run : tally.lines) {
        if (row <= run.to - run.from) return run.from + row;
        row -= run.to - run.from + 1;
    }
    return 0;
}

/// Of rows without consent nothing is kept but that they were refused: one entry a file, with their number. CLAUSE MOD-4.4-a, AMB-A28
Result<> note_the_gate(Desk& desk, const std::vector<Tally>& tallies)
{
    for (const Tally& tally : tallies) {
        const auto rows = std::ranges::count(tally.read.findings, code::no_consent.name, &table::Finding::code);
        if (rows > 0) MARSHRUT_CHECK(desk.note_denied(Failure{code::no_consent}, "{\"rows\":" + std::to_string(rows) + '}'));
    }
    return done();
}

roster::Imported account(const std::vector<Tally>& tallies, bool dry_run)
{
    roster::Imported all{{}, dry_run};
    for (const Tally& tally : tallies) {
        table::Report report = tally.read;
        report.rejected += tally.rejected;
        report.queued += tally.queued;
        for (const table::Finding& one : tally.findings) report.add(one);
        report.settle(tally.unchanged);
        all.files.push_back(std::move(report));
    }
    return all;
}

}  // namespace

std::span<const FileKind> file_kinds()
{
    // clang-format off
    static constexpr std::array table{
        FileKind{"providers",          &roster::OrganisationRow::columns,     "an organisation of the reference lists",          "`organisation_key`, of the issuer `module`"},
        FileKind{"organisations",      &roster::OrganisationRow::columns,     "a card of an organisation",                       "`organisation_key`"},
        FileKind{"organisation_names", &roster::OrganisationNameRow::columns, "a name from a day to a day",                      "`organisation` and `from`"},
        FileKind{"procedures",         &assessment::ProcedureRow::columns,    "an assessment procedure",                         "`code`"},
        FileKind{"campaigns",          &campaign::CampaignRow::columns,       "a campaign with its windows",                     "`code`"},
        FileKind{"programmes",         &catalogue::ProgrammeRow::columns,     "a programme of the catalogue",                    "`code`"},
        FileKind{"events",             &catalogue::EventRow::columns,         "an event of the catalogue",                       "`code`"},
        FileKind{"groups",             &catalogue::GroupRow::columns,         "a training group",                                "`code`"},
        FileKind{"staff",              &roster::StaffRow::columns,            "an employment of a person",                       "`person_key`, `organisation`, position or kind"},
        FileKind{"authority_users",    &roster::AuthorityUserRow::columns,    "the card of a municipal specialist",              "name and birth date, or `person_key`"},
        FileKind{"assignments",        &access::AssignmentRow::columns,       "a right the operator grants",                     "`person_key`, `authority`, `right` and `from`"},
        FileKind{"results",            &assessment::ResultRow::columns,       "a result in one competence",                      "`procedure`, `group`, `person_key`, `date` and `competence`"},
        FileKind{"needs",              &assessment::ResultRow::columns,       "a need, its procedure being `потребность`",       "`person_key` and `competence`"},
        FileKind{"ratings",            &catalogue::RatingRow::columns,        "a mark of an offer",                              "`offer` and `person_key`; without a person they are counted"},
        FileKind{"history",            &route::HistoryRow::columns,           "a programme completed before",                    "`person_key`, `programme` and `date`"},
        FileKind{"attestation",        &route::AttestationRow::columns,       "the final attestation of a listener of a group",  "`group` and `person_key`"},
        FileKind{"participation",      &route::ParticipationRow::columns,     "a person at an event",                            "`event` and `person_key`"},
    };
    // clang-format on
    return table;
}

Case<std::optional<roster::Imported>> import_files(Desk& desk, const Standing& who, const roster::Import& command, Job& job,
                                                   std::any& kept)
{
    MARSHRUT_CHECK(access::may(who, Capability::import_files));
    if (!kept.has_value()) {
        MARSHRUT_TRY(const Policy* policy, desk.policy());
        const Reference& lists = catalogue::bundled();
        auto files = read_files(desk, command, lists, policy->norms);
        if (!files) return std::move(files).error();
        kept = std::make_shared<Parsed>(Parsed{std::move(*files), Intake{&lists, command.issuer}});
    }
    Parsed& parsed = **std::any_cast<std::shared_ptr<Parsed>>(&kept);
    parsed.shared.who = &who;

    Cursor cursor;
    if (!job.cursor.empty()) {
        MARSHRUT_TRY(cursor, codec::from_json<Cursor>(job.cursor));
    }
    if (cursor.tallies.empty())
        for (const IntakeFile& file : parsed.files) cursor.tallies.push_back(beginning(file));
    if (parsed.order.empty())
        for (std::size_t i = 0; i < parsed.files.size(); ++i) parsed.order.push_back(in_order(parsed.files[i], cursor.tallies[i]));
    const auto files = static_cast<std::int64_t>(parsed.files.size());
    for (std::size_t taken = 0; cursor.file < files && (taken < desk.host().chunk || command.dry_run);) {
        const auto at = static_cast<std::size_t>(cursor.file);
        Tally& tally = cursor.tallies[at];
        if (cursor.row == static_cast<std::int64_t>(parsed.order[at].size())) {
            ++cursor.file, cursor.row = 0;
            continue;
        }
        if (const RowStep* step = parsed.order[at][static_cast<std::size_t>(cursor.row)])
            MARSHRUT_CHECK(take(desk, parsed.shared, *step, tally));
        else
            turn_away(parsed.files[at], line_of(tally, cursor.row), tally);
        ++cursor.row;
        ++taken;
    }
    bool more = cursor.file < files;
    if (!more && !command.dry_run && (command.results || command.needs)) {  // CLAUSE IOM-2.1-a, AMB-A48
        if (!cursor.forming) {
            MARSHRUT_TRY(cursor.forming, everything_due(desk, std::nullopt));
        }
        MARSHRUT_TRY(more, form_some(desk, *cursor.forming, parsed.forming));
    }
    job.cursor = codec::to_json(cursor);
    if (more) return std::optional<roster::Imported>{};
    job.finished = true;
    job.cursor.clear();
    if (command.dry_run)
        desk.abandon();
    else
        MARSHRUT_CHECK(note_the_gate(desk, cursor.tallies));
    return std::optional{account(cursor.tallies, command.dry_run)};
}

}  // namespace marshrut::registrar
