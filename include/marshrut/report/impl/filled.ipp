// SPDX-License-Identifier: MIT
#include <marshrut/report/filled.hpp>
#include <marshrut/report/words.hpp>

#include <algorithm>

namespace marshrut::report {

namespace {

Owner owner_of(const OwnerRows& rows, const Reference& reference, Day day)
{
    Owner owner{.name = rows.card.full_name(), .municipality = {}, .organisation = rows.organisation.name_on(day), .position = rows.employment.position_text, .education = rows.card.education};
    if (rows.organisation.municipality) owner.municipality = reference.name(List::municipalities, *rows.organisation.municipality);
    if (rows.employment.position) owner.position = reference.name(List::positions, *rows.employment.position);
    return owner;
}

std::optional<std::string> some(std::string text)
{
    return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

std::optional<std::string> place_of(const Event& event, const Reference& reference)
{
    if (event.place && !event.place->empty()) return event.place;
    if (event.municipality) return reference.name(List::municipalities, *event.municipality);
    return std::nullopt;
}

std::string forms_of(const std::vector<DeliveryForm>& forms)
{
    std::string text;
    for (const DeliveryForm form : forms) (text += text.empty() ? "" : ", ") += words::delivery[static_cast<std::size_t>(form)];
    return text;
}

std::string form_of_participation(std::string_view code)
{
    const auto known = std::ranges::find(words::participation, code, &words::Labelled::code);
    return std::string{known == words::participation.end() ? code : known->label};
}

ProviderKind kind_of(const Organisation& provider)
{
    if (provider.kind == "dpo") return ProviderKind::dpo;
    if (provider.kind == "spo") return ProviderKind::spo;
    return provider.kind == "vo" ? ProviderKind::vo : ProviderKind::other_licensed;
}

/// An area's own result; where only its indicators were scored, their sum, which is a result of the area like any other.
std::optional<Points> result_of(const Route& route, const std::string& area, const Reference& reference)
{
    std::optional<Points> sum;
    for (const Scored& one : route.results) {
        if (!one.result) continue;
        if (one.competence == area) return one.result;
        const Indicator* indicator = reference.indicator(one.competence);
        if (indicator == nullptr || indicator->area != area) continue;
        if (!sum) sum = Points{0, 0};
        sum->points += one.result->points, sum->max += one.result->max;
    }
    return sum;
}

ProcedureTaken procedure_of(const RecommendedRows& rows, const Reference& reference)
{
    ProcedureTaken taken{.name = rows.procedure->name, .group = some(rows.route.group), .taken = rows.route.assessed_on, .results = {}};
    for (const std::string& area : rows.procedure->areas)
        taken.results.push_back({reference.name(List::areas, area), result_of(rows.route, area, reference)});
    return taken;
}

}  // namespace

EventLevel event_level(std::string_view name)
{
    if (name == "federal") return EventLevel::federal;
    if (name == "regional") return EventLevel::regional;
    return name == "municipal" ? EventLevel::municipal : EventLevel::institutional;
}

RecommendedRoute filled(const RecommendedRows& rows, const Reference& reference, Zone zone)
{
    const Day formed = zone.day(rows.route.formed_at);
    RecommendedRoute form{.owner = owner_of(rows.owner, reference, formed), .procedure = {}, .needs = {}, .programmes = {}, .events = {}};
    if (rows.procedure != nullptr) form.procedure = procedure_of(rows, reference);
    for (const std::string& need : rows.route.needs) {
        const auto declared = std::ranges::find(rows.needs, need, &Need::competence);
        form.needs.push_back({reference.name(List::needs, need), declared == rows.needs.end() ? std::nullopt : declared->date});
    }
    for (const auto& [programme, provider] : rows.programmes)
        form.programmes.push_back({programme.title, provider.name_on(formed), programme.hours > 0 ? std::optional<std::int64_t>{programme.hours} : std::nullopt, some(forms_of(programme.forms))});
    for (const Event& event : rows.events) {
        EventLine line{.title = event.title, .place = place_of(event, reference), .forms = {}, .from = event.date_from, .to = event.date_to, .level = event_level(event.level)};
        for (const std::string& code : event.participation_forms) line.forms.push_back(form_of_participation(code));
        form.events.push_back(std::move(line));
    }
    return form;
}

RouteOutcome filled(const OutcomeRows& rows, const Reference& reference)
{
    RouteOutcome form{.owner = owner_of(rows.owner, reference, rows.completed), .programmes = {}, .events = {}};
    for (const TrainingRows& one : rows.trainings) {
        if (!one.application.open()) continue;
        const bool passed = one.attestation != nullptr && one.attestation->outcome == AttestationOutcome::passed;
        const std::optional<Day> ended = one.group != nullptr && one.group->date_to ? one.group->date_to : passed ? std::optional{one.attestation->date} : std::nullopt;
        ProgrammeTaken taken{.title = one.programme.title,
                             .provider = one.provider.name_on(ended.value_or(rows.completed)),
                             .address = one.provider.address ? one.provider.address : one.programme.address,
                             .kind = kind_of(one.provider),
                             .hours = one.programme.hours > 0 ? std::optional<std::int64_t>{one.programme.hours} : std::nullopt,
                             .from = one.group != nullptr ? one.group->date_from : std::nullopt,
                             .to = ended,
                             .head_confirmed = one.application.confirmed.has_value()};
        if (passed) taken.attested = one.attestation->date;
        if (passed && one.attestation->document) {
            taken.document_series = some(one.attestation->document->series);
            taken.document_number = some(one.attestation->document->number);
        }
        form.programmes.push_back(std::move(taken));
    }
    for (const VisitRows& one : rows.visits) {
        const bool confirmed = one.application != nullptr && one.application->open() && one.application->confirmed.has_value();
        form.events.push_back({.title = one.event.title,
                               .place = place_of(one.event, reference),
                               .from = one.event.date_from,
                               .to = one.event.date_to,
                               .level = event_level(one.event.level),
                               .head_confirmed = confirmed,
                               .attended = one.participation != nullptr && one.participation->attended});
    }
    return form;
}

}  // namespace marshrut::report
