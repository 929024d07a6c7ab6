// SPDX-License-Identifier: MIT
#pragma once

#include <marshrut/codec/json.hpp>
#include <marshrut/core/digest.hpp>
#include <marshrut/store/found.hpp>
#include <marshrut/store/chain.hpp>
#include <marshrut/store/kinds.hpp>

namespace marshrut::store {

namespace {

/// New rows with their entries, under the key `found` of nobody: the same ids in every store.
class Founding {
public:
    explicit Founding(Instant now) : now_{now} {}

    template <class Id>
    Id id()
    {
        return Id{digest::mix(0, "found", next_++)};
    }

    template <class T>
    void add(const T& value, Happened happened)
    {
        const Kind& kind = kind_of<T>();
        std::string chain;
        if (kind.journalled()) {
            Entry entry{id<EntryId>(), now_, happened};
            entry.kind = kind.name;
            entry.row = value.id.raw();
            entry.version = 1;
            entry.role = Role::system_operator;
            entry.command = "found";
            entry.key = "found";
            entry.minute = now_.minute();
            entry.image = journal::image(record(value, 1));
            entry = journal::chained(std::move(entry), {});
            chain = entry.hash;
            batch_.entries.push_back(std::move(entry));
        }
        batch_.changes.push_back({record(value, 1, std::move(chain)), 0});
    }
    [[nodiscard]] Batch batch() { return std::move(batch_); }

private:
    Instant now_;
    std::int64_t next_ = 1;
    Batch batch_;
};

}  // namespace

Result<> found(Store& store, const ExternalKey& first_operator, Instant now)
{
    Founding made{now};
    const Day today = Zone::chelyabinsk().day(now);
    const auto person = made.id<PersonId>();
    const auto organisation = made.id<OrganisationId>();

    Organisation operator_{organisation, ExternalKey{"module", "operator"}, "Оператор модуля «Организация ДПО»"};
    operator_.short_name = "Оператор модуля";
    operator_.founder = Founder::ministry;
    operator_.roles = {"module_operator"};
    made.add(operator_, Happened::store_created);
    made.add(External{made.id<ExternalId>(), "organisation", operator_.key, organisation.raw()}, Happened::registered);
    made.add(Person{person, today}, Happened::registered);
    made.add(External{made.id<ExternalId>(), "person", first_operator, person.raw()}, Happened::registered);
    made.add(Assignment{made.id<AssignmentId>(), person, organisation, Role::system_operator}, Happened::appointed);

    const Policy policy = Policy::chelyabinsk_2023();
    const std::string json = codec::to_json(policy);
    made.add(PolicyRow{made.id<PolicyId>(), policy.code, policy.version, policy.from, json, digest::sha256(json)},
             Happened::policy_adopted);

    made.add(OpenMinute{OpenMinuteId{1}, now.minute()}, Happened::changed);

    MARSHRUT_TRY(const auto unit, store.begin(Intent::write));
    MARSHRUT_CHECK(unit->write(made.batch()));
    return unit->commit();
}

}  // namespace marshrut::store
