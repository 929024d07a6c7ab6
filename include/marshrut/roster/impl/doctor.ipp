// SPDX-License-Identifier: MIT
#include <marshrut/roster/doctor.hpp>

namespace marshrut::roster {

Expected<Examined, Refusals> examine(const Files& files, const Circumstances& now, const Reference& reference, const Known& known)
{
    Examined seen{{}, {}, {}, {}, {}, Directory{now.issuer}};
    std::map<OrganisationId, ExternalKey> keys;
    for (const Organisation& one : known.organisations) keys.emplace(one.id, one.key);
    for (const Organisation& one : known.organisations) {
        Listed listed{one.key, one.name, one.short_name, one.kind, one.municipality};
        if (one.parent)
            if (const auto parent = keys.find(*one.parent); parent != keys.end()) listed.parent = parent->second;
        seen.directory.add(std::move(listed));
        for (const DatedName& name : one.names) {
            seen.directory.add_name(one.key, name.name);
            seen.directory.add_name(one.key, name.short_name);
        }
    }

    Refusals no;
    const auto take = [&](Expected<table::Report, Refusals> report) {
        if (report)
            seen.reports.push_back(std::move(report).value());
        else
            for (const Failure& one : report.error()) no.add(one);
    };
    for (const Failure& one : detail::know_providers(files, seen)) no.add(one);
    if (files.organisations) take(detail::examine_organisations(*files.organisations, reference, seen));
    const std::size_t cards = seen.reports.size();
    if (files.organisation_names) take(detail::examine_names(*files.organisation_names, seen));
    if (files.staff) take(detail::examine_staff(*files.staff, now, reference, known, seen));
    if (no) return no;
    if (files.organisations)
        detail::examine_heads(*files.organisations, reference, seen.reports[cards - 1], files.staff || !known.employments.empty(), known, now.today, seen);
    for (table::Report& one : seen.reports) one.settle();
    return seen;
}

std::vector<table::Finding> Examined::of(const ExternalKey& organisation) const
{
    std::vector<table::Finding> found;
    for (const table::Report& report : reports)
        for (const table::Finding& one : report.findings)
            if (const auto at = places.find({one.place.file, one.place.line}); at != places.end() && at->second == organisation) found.push_back(one);
    return found;
}

}  // namespace marshrut::roster
