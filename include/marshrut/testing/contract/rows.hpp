// SPDX-License-Identifier: MIT
#pragma once

// Rows of every kind come back as they were; what is erased is gone, nothing else can be removed.

#include <marshrut/store/chain.hpp>
#include <marshrut/testing/any_value.hpp>
#include <marshrut/testing/contract/fixture.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace marshrut::testing {

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

TYPED_TEST_P(StoreContract, ItNamesTheKindsWhoseRowsAHostKeeps)
{
    const std::vector<std::string_view> named = this->store->foreign();
    for (const store::Kind& kind : store::kinds)
        EXPECT_EQ(std::ranges::count(named, kind.name), this->foreign(kind) ? 1 : 0) << kind.name;
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

}  // namespace marshrut::testing
