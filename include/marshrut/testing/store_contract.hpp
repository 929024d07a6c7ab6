// SPDX-License-Identifier: MIT
#pragma once

// What every store must do, as tests. For a store of your own:
//
//     struct OurStore {                                  // gives an empty store each time
//         std::unique_ptr<marshrut::store::Store> make();
//     };
//     namespace marshrut::testing {
//     INSTANTIATE_TYPED_TEST_SUITE_P(Ours, StoreContract, OurStore);
//     }
//
// Optional members: `static constexpr bool one_thread = true` for a store on a connection of one thread;
// `static bool foreign(const store::Kind&)` names kinds that you keep yourself (their chain is the journal's, not kept with the row);
// `static void mend(const store::Kind&, void* row)` makes a row of any values one that your tables can hold.

#include <marshrut/store/cells.hpp>
#include <marshrut/store/chain.hpp>
#include <marshrut/testing/any_value.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <map>
#include <set>
#include <thread>

namespace marshrut::testing {

template <class Maker>
class StoreContract : public ::testing::Test {
public:
    using Unit = std::unique_ptr<store::Unit>;

    Maker maker{};
    std::unique_ptr<store::Store> store = maker.make();

    [[nodiscard]] static constexpr bool one_thread()
    {
        if constexpr (requires { Maker::one_thread; }) return Maker::one_thread;
        return false;
    }
    [[nodiscard]] static bool foreign(const store::Kind& kind)
    {
        if constexpr (requires { Maker::foreign(kind); }) return Maker::foreign(kind);
        return false;
    }

    [[nodiscard]] Unit writes() { return store->begin(store::Intent::write).value(); }
    [[nodiscard]] Unit reads() { return store->begin(store::Intent::read).value(); }

    template <class T>
    [[nodiscard]] static Result<> put(store::Unit& unit, T value, store::Version seen, std::string chain = {})
    {
        store::Batch batch;
        batch.changes.push_back({store::record(std::move(value), seen + 1, std::move(chain)), seen});
        return unit.write(std::move(batch));
    }
    /// Writes rows of version 1 and commits them.
    template <class... T>
    void keep(T... values)
    {
        auto unit = writes();
        (require(put(*unit, std::move(values), 0)), ...);
        require(unit->commit());
    }
    static void require(const Result<>& done_so)
    {
        if (!done_so) ADD_FAILURE() << done_so.error();
    }
    template <class Id>
    [[nodiscard]] static std::optional<store::Record> find(store::Unit& unit, const store::Kind& kind, Id id,
                                                           store::Lock lock = store::Lock::none)
    {
        const std::int64_t raw = id.raw();
        auto rows = unit.find(kind, std::span{&raw, 1}, lock).value();
        return rows.empty() ? std::nullopt : std::optional{rows.front()};
    }
    template <class T>
    [[nodiscard]] static std::optional<T> find(store::Unit& unit, typename T::Id id)
    {
        const auto row = find(unit, store::kind_of<T>(), id);
        return row ? std::optional{row->template as<T>()} : std::nullopt;
    }
    [[nodiscard]] static std::vector<std::int64_t> ids(const Result<std::vector<store::Record>>& rows)
    {
        std::vector<std::int64_t> all;
        if (!rows) ADD_FAILURE() << rows.error();
        if (rows)
            for (const store::Record& row : *rows) all.push_back(row.id());
        return all;
    }
    [[nodiscard]] static std::string_view refused(const Result<>& done_so)
    {
        return done_so ? std::string_view{"done"} : done_so.error().code().name;
    }

    [[nodiscard]] static Group group(std::int64_t id, int capacity, int taken = 0)
    {
        Group one{GroupId{id}, "group-" + std::to_string(id), "programme", GroupKind::dated};
        one.capacity = capacity;
        one.taken = taken;
        return one;
    }
    [[nodiscard]] static Application application(std::int64_t id, std::int64_t applicant = 7)
    {
        Application one{ApplicationId{id}, PersonId{applicant}, EmploymentId{8}, "offer-" + std::to_string(id)};
        one.campaign = CampaignId{2023};
        return one;
    }

    /// Includes into the last free seat, as the door does: locked, looked at, decided, written at once.
    [[nodiscard]] static std::string_view include_one(store::Unit& unit, GroupId id)
    {
        const auto row = find(unit, store::kind_of<Group>(), id, store::Lock::row);
        if (!row) return "not_found";
        Group one = row->template as<Group>();
        if (one.full()) return "group_full";
        ++one.taken;
        const auto written = put(unit, one, row->version());
        return written ? "included" : refused(written);
    }
};

TYPED_TEST_SUITE_P(StoreContract);

// The first line of INV-B1: one's own writes are read.
TYPED_TEST_P(StoreContract, TwoInclusionsIntoOneSeatOfOneUnitGiveOneSeat)
{
    this->keep(this->group(1, 1));
    auto unit = this->writes();
    EXPECT_EQ(this->include_one(*unit, GroupId{1}), "included");
    EXPECT_EQ(this->include_one(*unit, GroupId{1}), "group_full");
    this->require(unit->commit());
    unit.reset();
    EXPECT_EQ(this->template find<Group>(*this->reads(), GroupId{1})->taken, 1);
}

TYPED_TEST_P(StoreContract, INV_B1_ManyThreadsOnOneSeatGiveOneSeat)
{
    if (this->one_thread()) GTEST_SKIP() << "one connection of one thread";
    this->keep(this->group(1, 1));
    std::atomic<int> included = 0, full = 0, other = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 64; ++i)
        threads.emplace_back([&] {
            for (int tries = 0; tries < 64; ++tries) {
                auto begun = this->store->begin(store::Intent::write);
                if (!begun) continue;
                auto unit = std::move(begun).value();
                const std::string_view verdict = this->include_one(*unit, GroupId{1});
                if (verdict == "group_full") return void(++full);
                if (verdict == "included" && unit->commit()) return void(++included);
            }
            ++other;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(included, 1);
    EXPECT_EQ(full, 63);
    EXPECT_EQ(other, 0);
    EXPECT_EQ(this->template find<Group>(*this->reads(), GroupId{1})->taken, 1);
}

TYPED_TEST_P(StoreContract, INV_B1_TheStoreItselfKeepsSeatsFromBeingOversold)
{
    this->keep(this->group(1, 2, 2), this->group(2, 2, 2));
    auto unit = this->writes();
    Group preliminary = this->group(3, 2, 500);
    preliminary.kind = GroupKind::preliminary;
    this->require(this->put(*unit, preliminary, 0));
    Group open = this->group(4, 0, 500);
    open.capacity.reset();
    this->require(this->put(*unit, open, 0));
    EXPECT_EQ(this->refused(this->put(*unit, this->group(1, 2, 3), 1)), "group_full");
    unit = nullptr;
    unit = this->writes();
    EXPECT_EQ(this->refused(this->put(*unit, this->group(2, 2, -1), 1)), "conflict");
    unit = nullptr;
    EXPECT_EQ(this->template find<Group>(*this->reads(), GroupId{1})->taken, 2);
    EXPECT_FALSE(this->template find<Group>(*this->reads(), GroupId{3})) << "the unit was not committed";
}

TYPED_TEST_P(StoreContract, INV_G2_WhatWasNotCommittedNeverWas)
{
    this->keep(this->group(1, 9, 1));
    {
        auto unit = this->writes();
        this->require(this->put(*unit, this->group(1, 9, 5), 1));
        this->require(this->put(*unit, this->group(1, 9, 6), 2));
        this->require(this->put(*unit, this->group(2, 9), 0));
        store::Batch batch;
        batch.entries.push_back(Entry{EntryId{1}, Instant{5}, Happened::included});
        batch.letters.push_back(Letter{LetterId{1}, Instant{5}, "rule", AddresseeKind::person, 7});
        this->require(unit->write(std::move(batch)));
    }
    auto unit = this->reads();
    const auto row = this->find(*unit, store::kind_of<Group>(), GroupId{1});
    ASSERT_TRUE(row);
    EXPECT_EQ(row->template as<Group>().taken, 1);
    EXPECT_EQ(row->version(), 1);
    EXPECT_FALSE(this->template find<Group>(*unit, GroupId{2}));
    EXPECT_EQ(this->ids(unit->list({&store::kind_of<Group>(), "programme", {std::string{"programme"}}})), (std::vector<std::int64_t>{1}));
    EXPECT_TRUE(this->ids(unit->list({&store::kind_of<Entry>()})).empty());
    EXPECT_TRUE(this->ids(unit->list({&store::kind_of<Letter>()})).empty());
}

TYPED_TEST_P(StoreContract, OwnWritesAreSeenByFindAndList)
{
    this->keep(this->group(1, 9), this->group(2, 9));
    auto unit = this->writes();
    Group moved = this->group(1, 9, 3);
    moved.programme = "other";
    this->require(this->put(*unit, moved, 1, "chain"));
    this->require(this->put(*unit, this->group(3, 9), 0));
    const auto row = this->find(*unit, store::kind_of<Group>(), GroupId{1});
    ASSERT_TRUE(row);
    EXPECT_EQ(row->template as<Group>(), moved);
    EXPECT_EQ(row->version(), 2);
    EXPECT_EQ(row->chain(), "chain");
    const auto listed = [&](std::string programme) {
        return this->ids(unit->list({&store::kind_of<Group>(), "programme", {std::move(programme)}}));
    };
    EXPECT_EQ(listed("programme"), (std::vector<std::int64_t>{2, 3}));
    EXPECT_EQ(listed("other"), (std::vector<std::int64_t>{1}));
    this->require(unit->commit());
    unit = nullptr;
    unit = this->reads();
    EXPECT_EQ(listed("programme"), (std::vector<std::int64_t>{2, 3}));
    EXPECT_EQ(listed("other"), (std::vector<std::int64_t>{1}));
}

// PROVES MOD-3.1-a
TYPED_TEST_P(StoreContract, INV_A15_AStaleVersionIsRefusedAndNothingIsMerged)
{
    this->keep(this->group(1, 9));
    {
        auto head = this->writes();
        this->require(this->put(*head, this->group(1, 9, 1), 1));
        this->require(head->commit());
    }
    {
        const auto provider = this->reads();
        EXPECT_EQ(this->template find<Group>(*provider, GroupId{1})->taken, 1) << "what one wrote is what the next one reads";
    }
    const auto refused = [&](Group value, store::Version seen) {
        auto unit = this->writes();
        return this->refused(this->put(*unit, std::move(value), seen));
    };
    EXPECT_EQ(refused(this->group(1, 9, 5), 1), "conflict");
    EXPECT_EQ(refused(this->group(1, 9, 5), 3), "conflict");
    EXPECT_EQ(refused(this->group(1, 9, 5), 0), "conflict") << "it is there already";
    EXPECT_EQ(refused(this->group(2, 9), 1), "conflict") << "it is not there";
    EXPECT_EQ(refused(this->group(1, 9, 5), 2), "done");
    EXPECT_EQ(this->template find<Group>(*this->reads(), GroupId{1})->taken, 1);
}

TYPED_TEST_P(StoreContract, AfterARefusalAUnitIsNotCommitted)
{
    this->keep(this->group(1, 9));
    {
        auto unit = this->writes();
        this->require(this->put(*unit, this->group(2, 9), 0));
        EXPECT_EQ(this->refused(this->put(*unit, this->group(1, 9), 5)), "conflict");
        EXPECT_EQ(this->refused(this->put(*unit, this->group(3, 9), 0)), "conflict");
        EXPECT_EQ(this->refused(unit->commit()), "conflict");
    }
    EXPECT_EQ(this->ids(this->reads()->list({&store::kind_of<Group>()})), (std::vector<std::int64_t>{1}));
}

TYPED_TEST_P(StoreContract, AUnitThatReadsDoesNotWriteAndOneThatIsOverDoesNothing)
{
    this->keep(this->group(1, 9));
    {
        auto unit = this->reads();
        EXPECT_EQ(this->refused(this->put(*unit, this->group(2, 9), 0)), "read_only_unit");
    }
    auto unit = this->writes();
    this->require(unit->commit());
    const std::int64_t one = 1;
    EXPECT_EQ(unit->find(store::kind_of<Group>(), std::span{&one, 1}, store::Lock::none).error().code().name, "unit_over");
    EXPECT_EQ(unit->list({&store::kind_of<Group>()}).error().code().name, "unit_over");
    EXPECT_EQ(this->refused(this->put(*unit, this->group(2, 9), 0)), "unit_over");
    EXPECT_EQ(this->refused(unit->commit()), "unit_over");
}

TYPED_TEST_P(StoreContract, FindGivesRowsInTheOrderAskedEachOnce)
{
    this->keep(this->group(1, 9), this->group(2, 9), this->group(3, 9));
    auto unit = this->reads();
    const auto found = [&](std::vector<std::int64_t> wanted) {
        return this->ids(unit->find(store::kind_of<Group>(), wanted, store::Lock::none));
    };
    EXPECT_EQ(found({3, 1, 2}), (std::vector<std::int64_t>{3, 1, 2}));
    EXPECT_EQ(found({2, 9, 2, 1, 2}), (std::vector<std::int64_t>{2, 1}));
    EXPECT_EQ(found({}), (std::vector<std::int64_t>{}));
    EXPECT_EQ(found({INT64_MAX, 4, 0}), (std::vector<std::int64_t>{}));
}

TYPED_TEST_P(StoreContract, ListGivesRowsByIdAfterOneAndAtMostSoMany)
{
    auto unit = this->writes();
    for (const std::int64_t id : {5, 1, 9, 3, 7}) {
        Group one = this->group(id, 9);
        one.programme = id < 6 ? "low" : "high";
        this->require(this->put(*unit, one, 0));
    }
    const auto listed = [&](std::string_view field, std::vector<store::Cell> keys, std::int64_t after = -1, std::size_t limit = SIZE_MAX) {
        return this->ids(unit->list({&store::kind_of<Group>(), field, std::move(keys), after, limit}));
    };
    const store::Cell low = std::string{"low"}, high = std::string{"high"}, nobody = std::string{"nobody"};
    using Ids = std::vector<std::int64_t>;
    for (int committed = 0; committed < 2; ++committed) {
        EXPECT_EQ(listed({}, {}), (Ids{1, 3, 5, 7, 9}));
        EXPECT_EQ(listed({}, {}, 3, 2), (Ids{5, 7}));
        EXPECT_EQ(listed({}, {}, 9), Ids{});
        EXPECT_EQ(listed("programme", {low}), (Ids{1, 3, 5}));
        EXPECT_EQ(listed("programme", {low}, 1, 1), (Ids{3}));
        EXPECT_EQ(listed("programme", {high, low, low, nobody}), (Ids{1, 3, 5, 7, 9}));
        EXPECT_EQ(listed("programme", {high, low}, 3, 3), (Ids{5, 7, 9}));
        EXPECT_EQ(listed("programme", {high, low}, -1, 0), Ids{});
        EXPECT_EQ(listed("programme", {nobody}), Ids{});
        EXPECT_EQ(listed("programme", {}), Ids{}) << "of no key nothing";
        EXPECT_EQ(listed("code", {std::string{"group-7"}}), (Ids{7}));
        this->require(committed == 0 ? unit->commit() : done());
        unit = nullptr;
        unit = this->reads();
    }
    EXPECT_EQ(unit->list({&store::kind_of<Group>(), "venue", {low}}).error().code().name, "no_index");
    EXPECT_EQ(unit->list({&store::kind_of<Group>(), "no such field", {low}}).error().code().name, "no_index");
}

TYPED_TEST_P(StoreContract, AnEmptyFieldIsFoundByNoKey)
{
    Application without = this->application(1);
    without.campaign.reset();
    this->keep(without, this->application(2));
    auto unit = this->reads();
    EXPECT_EQ(this->ids(unit->list({&store::kind_of<Application>(), "campaign", {std::int64_t{2023}}})), (std::vector<std::int64_t>{2}));
    EXPECT_TRUE(this->ids(unit->list({&store::kind_of<Application>(), "campaign", {store::Cell{}}})).empty());
}

TYPED_TEST_P(StoreContract, INV_A12_UniquesAreKept)
{
    const auto with = [&](std::int64_t id, std::int64_t applicant, std::optional<int> slot, std::optional<int> year,
                          std::string offer, std::optional<CampaignId> campaign) {
        Application one = this->application(id, applicant);
        one.slot = slot;
        one.open_year = year;
        one.offer = std::move(offer);
        one.campaign = campaign;
        return one;
    };
    const CampaignId campaign{2023};
    this->keep(with(1, 7, 1, 2024, "a", campaign));
    const auto refused = [&](Application one) {
        auto unit = this->writes();
        return this->refused(this->put(*unit, std::move(one), 0));
    };
    EXPECT_EQ(refused(with(2, 7, 1, 2024, "b", campaign)), "second_application");
    EXPECT_EQ(refused(with(2, 7, 2, 2024, "b", campaign)), "done") << "the policy lets have two";
    EXPECT_EQ(refused(with(2, 8, 1, 2024, "b", campaign)), "done") << "somebody else";
    EXPECT_EQ(refused(with(2, 7, 1, 2024, "b", CampaignId{2022})), "done") << "another campaign";
    EXPECT_EQ(refused(with(2, 7, std::nullopt, 2024, "b", campaign)), "done") << "not a formal one, or cancelled";
    EXPECT_EQ(refused(with(2, 7, std::nullopt, 2024, "a", campaign)), "same_offer_twice");
    EXPECT_EQ(refused(with(2, 7, std::nullopt, 2025, "a", campaign)), "done") << "another year";
    EXPECT_EQ(refused(with(2, 7, std::nullopt, std::nullopt, "a", campaign)), "done") << "no longer open";

    Application numbered = with(3, 9, std::nullopt, std::nullopt, "c", std::nullopt);
    numbered.number = Number::of(12345, 2024);
    this->keep(numbered);
    numbered.id = ApplicationId{4};
    EXPECT_EQ(refused(numbered), "conflict") << "the door runs again and takes the next number";
}

TYPED_TEST_P(StoreContract, INV_C1_CodesAndOutsideKeysNameOneThing)
{
    Group same = this->group(2, 9);
    same.code = "group-1";
    this->keep(this->group(1, 9), External{ExternalId{1}, "person", {"sgo", "4711"}, 5},
               Organisation{OrganisationId{1}, {"sgo", "15"}, "School"},
               Reply{ReplyId{1}, PersonId{7}, "key", "hash", "{}", Instant{0}});
    const auto refused = [&](auto value) {
        auto unit = this->writes();
        return this->refused(this->put(*unit, std::move(value), 0));
    };
    EXPECT_EQ(refused(same), "code_taken");
    EXPECT_EQ(refused(External{ExternalId{2}, "person", {"sgo", "4711"}, 6}), "key_taken");
    EXPECT_EQ(refused(External{ExternalId{2}, "organisation", {"sgo", "4711"}, 6}), "done");
    EXPECT_EQ(refused(Organisation{OrganisationId{2}, {"sgo", "15"}, "Another"}), "key_taken");
    EXPECT_EQ(refused(Reply{ReplyId{2}, PersonId{7}, "key", "other", "{}", Instant{0}}), "conflict");
    EXPECT_EQ(refused(Reply{ReplyId{2}, PersonId{8}, "key", "hash", "{}", Instant{0}}), "done")
        << "another's equal key neither collides nor discloses";
    auto unit = this->reads();
    EXPECT_EQ(this->ids(unit->list({&store::kind_of<External>(), "key", {std::string{"sgo:4711"}}})), (std::vector<std::int64_t>{1}));
}

TYPED_TEST_P(StoreContract, AUniqueValueThatIsGivenUpIsFree)
{
    Application first = this->application(1), second = this->application(2);
    first.slot = 1;
    this->keep(first, second);
    first.slot.reset();
    second.slot = 1;
    {
        auto unit = this->writes();
        this->require(this->put(*unit, first, 1));
        this->require(this->put(*unit, second, 1));
    }
    Application third = this->application(3);
    third.slot = 1;
    {
        auto unit = this->writes();
        EXPECT_EQ(this->refused(this->put(*unit, third, 0)), "second_application") << "what was rolled back gave nothing up";
    }
    auto unit = this->writes();
    store::Batch both;
    both.changes.push_back({store::record(first, 2), 1});
    both.changes.push_back({store::record(second, 2), 1});
    this->require(unit->write(std::move(both)));
    this->require(unit->commit());
    unit = nullptr;
    unit = this->writes();
    EXPECT_EQ(this->refused(this->put(*unit, third, 0)), "second_application");
}

TYPED_TEST_P(StoreContract, EntriesAndLettersAreRowsKeptWithTheChange)
{
    Entry entry{EntryId{11}, Instant{61'000'000}, Happened::confirmed, "application", 5, 2};
    entry.by = PersonId{7};
    entry.image = "{\"id\":\"5\"}";
    entry.minute = entry.at.minute();
    Letter letter{LetterId{12}, Instant{61'000'000}, "confirmed", AddresseeKind::person, 7};
    {
        auto unit = this->writes();
        store::Batch batch;
        batch.changes.push_back({store::record(this->application(5), 1), 0});
        batch.entries.push_back(entry);
        batch.letters.push_back(letter);
        this->require(unit->write(std::move(batch)));
        EXPECT_EQ(this->template find<Entry>(*unit, EntryId{11}), entry);
        this->require(unit->commit());
    }
    auto unit = this->reads();
    for (const auto& [field, key] : {std::pair{"row", 5}, {"by", 7}, {"minute", 1}})
        EXPECT_EQ(this->ids(unit->list({&store::kind_of<Entry>(), field, {std::int64_t{key}}})), (std::vector<std::int64_t>{11})) << field;
    const auto unsent = [&] { return this->ids(unit->list({&store::kind_of<Letter>(), "sent", {std::int64_t{0}}})); };
    EXPECT_EQ(unsent(), (std::vector<std::int64_t>{12}));
    unit = nullptr;
    unit = this->writes();
    letter.sent = true;
    this->require(this->put(*unit, letter, 1));
    EXPECT_TRUE(unsent().empty());
    this->require(unit->commit());
    unit = nullptr;
    unit = this->writes();
    entry.note = "changed";
    EXPECT_EQ(this->refused(this->put(*unit, entry, 1)), "append_only");
}

TYPED_TEST_P(StoreContract, INV_E3_PersonalRowsAreRemovedOthersNever)
{
    Card card{PersonId{7}, "Иванова", "Мария"};
    card.snils_hash = "h";
    card.salt = "s";
    Remark remark{RemarkId{1}, ApplicationId{5}, PersonId{7}, Instant{0}, "text"};
    this->keep(card, remark, this->group(1, 9), External{ExternalId{1}, "person", {"sgo", "4711"}, 7});
    const auto remove = [&](const store::Kind& kind, std::int64_t id, store::Version seen) {
        auto unit = this->writes();
        store::Batch batch;
        batch.changes.push_back({store::Record{kind, id, nullptr, seen + 1, {}}, seen});
        const auto written = unit->write(std::move(batch));
        if (written) this->require(unit->commit());
        return this->refused(written);
    };
    EXPECT_EQ(remove(store::kind_of<Card>(), 7, 2), "conflict");
    EXPECT_EQ(remove(store::kind_of<Card>(), 8, 1), "conflict");
    EXPECT_EQ(remove(store::kind_of<Card>(), 7, 1), "done");
    EXPECT_EQ(remove(store::kind_of<Remark>(), 1, 1), "done");
    EXPECT_EQ(remove(store::kind_of<External>(), 1, 1), "done");
    EXPECT_EQ(remove(store::kind_of<Group>(), 1, 1), "append_only");
    this->keep(External{ExternalId{2}, "person", {"sgo", "4711"}, 8});
    auto unit = this->reads();
    EXPECT_FALSE(this->template find<Card>(*unit, PersonId{7}));
    EXPECT_TRUE(this->ids(unit->list({&store::kind_of<Card>(), "snils_hash", {std::string{"h"}}})).empty());
    EXPECT_TRUE(this->ids(unit->list({&store::kind_of<Remark>(), "application", {std::int64_t{5}}})).empty());
}

TYPED_TEST_P(StoreContract, ASecondUnitSeesNothingBeforeTheFirstIsCommitted)
{
    if (this->one_thread()) GTEST_SKIP() << "one connection of one thread";
    this->keep(this->group(1, 9));
    auto first = this->writes();
    this->require(this->put(*first, this->group(1, 9, 4), 1));
    std::atomic<bool> committed = false;
    std::thread second{[&] {
        auto unit = this->writes();  // waits
        EXPECT_TRUE(committed);
        EXPECT_EQ(this->template find<Group>(*unit, GroupId{1})->taken, 4);
    }};
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
    committed = true;
    this->require(first->commit());
    first.reset();
    second.join();
}

TYPED_TEST_P(StoreContract, RowsOfEveryKindComeBackAsTheyWere)
{
    for (const store::Kind& kind : store::kinds) {
        AnyValue any{0x6D617273ULL + static_cast<std::uint64_t>(&kind - store::kinds.data())};
        const Shape& shape = kind.shape();
        std::map<std::int64_t, std::shared_ptr<void>> kept;
        std::set<std::vector<store::Cell>> met;  // of each unique index, its number first
        auto unit = this->writes();
        while (kept.size() < 30) {
            std::shared_ptr<void> row = shape.make();
            any.fill(shape, row.get());
            if constexpr (requires { TypeParam::mend(kind, row.get()); }) TypeParam::mend(kind, row.get());
            if (store::broken_check(kind, row.get()) != nullptr) continue;
            const std::int64_t id = std::get<std::int64_t>(store::cell(shape.fields.front(), row.get()));
            bool fresh = !kept.contains(id);
            std::vector<std::vector<store::Cell>> uniques;
            for (std::size_t i = 0; i < kind.indexes().size(); ++i) {
                if (!kind.indexes()[i].unique()) continue;
                std::vector<store::Cell> values{static_cast<std::int64_t>(i)};
                for (const std::string_view field : kind.indexes()[i].fields)
                    if (!field.empty()) values.push_back(store::cell(store::field(kind, field), row.get()));
                fresh = fresh && !met.contains(values);
                uniques.push_back(std::move(values));
            }
            if (!fresh) continue;
            met.insert(uniques.begin(), uniques.end());
            store::Batch batch;
            batch.changes.push_back({store::Record{kind, id, row, 1, "chain-" + std::to_string(id)}, 0});
            this->require(unit->write(std::move(batch)));
            kept.emplace(id, row);
        }
        this->require(unit->commit());
        unit = nullptr;
        unit = this->reads();
        for (const auto& [id, row] : kept) {
            const auto found = unit->find(kind, std::span{&id, 1}, store::Lock::none).value();
            ASSERT_EQ(found.size(), 1u) << kind.name;
            EXPECT_TRUE(shape.same(found.front().value(), row.get())) << kind.name;
            EXPECT_EQ(found.front().chain(), this->foreign(kind) ? "" : "chain-" + std::to_string(id)) << kind.name;
            EXPECT_EQ(journal::image(found.front()), journal::image(store::Record{kind, id, row, 1, {}})) << kind.name;
        }
        EXPECT_EQ(this->ids(unit->list({&kind})).size(), kept.size()) << kind.name;
        for (const store::Index& index : kind.indexes()) {
            const Field& field = store::field(kind, index.fields.front());
            std::map<store::Cell, std::vector<std::int64_t>> expected;
            for (const auto& [id, row] : kept) expected[store::cell(field, row.get())].push_back(id);
            expected.erase(store::Cell{});
            for (const auto& [key, rows] : expected)
                EXPECT_EQ(this->ids(unit->list({&kind, field.name, {key}})), rows) << index.name();
        }
    }
}

REGISTER_TYPED_TEST_SUITE_P(StoreContract, TwoInclusionsIntoOneSeatOfOneUnitGiveOneSeat,
                            INV_B1_ManyThreadsOnOneSeatGiveOneSeat, INV_B1_TheStoreItselfKeepsSeatsFromBeingOversold,
                            INV_G2_WhatWasNotCommittedNeverWas, OwnWritesAreSeenByFindAndList,
                            INV_A15_AStaleVersionIsRefusedAndNothingIsMerged, AfterARefusalAUnitIsNotCommitted,
                            AUnitThatReadsDoesNotWriteAndOneThatIsOverDoesNothing, FindGivesRowsInTheOrderAskedEachOnce,
                            ListGivesRowsByIdAfterOneAndAtMostSoMany, AnEmptyFieldIsFoundByNoKey, INV_A12_UniquesAreKept,
                            INV_C1_CodesAndOutsideKeysNameOneThing, AUniqueValueThatIsGivenUpIsFree,
                            EntriesAndLettersAreRowsKeptWithTheChange, INV_E3_PersonalRowsAreRemovedOthersNever,
                            ASecondUnitSeesNothingBeforeTheFirstIsCommitted, RowsOfEveryKindComeBackAsTheyWere);

}  // namespace marshrut::testing
