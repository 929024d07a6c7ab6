// SPDX-License-Identifier: MIT
#include <marshrut/codec/json.hpp>
#include <marshrut/core/digest.hpp>
#include <marshrut/store.hpp>

#include <gtest/gtest.h>

using namespace marshrut;
using namespace marshrut::store;

namespace {

/// A store in which acts leave entries, and every minute but the last one is sealed.
class Kept {
public:
    std::unique_ptr<Store> store = memory();
    std::vector<Entry> entries;

    template <class T>
    void put(T value, Version seen, std::int64_t minute)
    {
        const std::string chain = chains_[{kind_of<T>().name, value.id.raw()}];
        Entry entry{EntryId{static_cast<std::int64_t>(entries.size()) + 1}, Instant{minute * 60'000'000}, Happened::changed,
                    std::string{kind_of<T>().name}, value.id.raw(), seen + 1};
        entry.minute = minute;
        entry.image = journal::image(record(T{value}, seen + 1));
        entry = journal::chained(std::move(entry), chain);
        chains_[{kind_of<T>().name, value.id.raw()}] = entry.hash;
        entries.push_back(entry);
        write({record(std::move(value), seen + 1, entry.hash), seen}, {entry});
    }
    /// A row removed leaves an entry without an image.
    void erase(const store::Kind& kind, std::int64_t id, Version seen, std::int64_t minute)
    {
        std::string& chain = chains_[{kind.name, id}];
        Entry entry{EntryId{static_cast<std::int64_t>(entries.size()) + 1}, Instant{minute * 60'000'000}, Happened::changed,
                    std::string{kind.name}, id, seen + 1};
        entry.minute = minute;
        entry = journal::chained(std::move(entry), chain);
        chain = entry.hash;
        entries.push_back(entry);
        write({Record{kind, id, nullptr, seen + 1, entry.hash}, seen}, {entry});
    }
    void seal(std::int64_t minute)
    {
        std::vector<Entry> of_minute;
        for (const Entry& one : entries)
            if (one.minute == minute) of_minute.push_back(one);
        const Seal made = journal::seal(minute, of_minute, anchor);
        anchor = made.hash;
        write({record(made, 1), 0}, {});
    }
    void write(Change change, std::vector<Entry> with)
    {
        auto unit = store->begin(Intent::write).value();
        Batch batch;
        batch.changes.push_back(std::move(change));
        batch.entries = std::move(with);
        ASSERT_TRUE(unit->write(std::move(batch)));
        ASSERT_TRUE(unit->commit());
    }
    [[nodiscard]] journal::Verified verified() const { return journal::verify(*store->begin(Intent::read).value()).value(); }

    std::string anchor;

private:
    std::map<std::pair<std::string_view, std::int64_t>, std::string> chains_;
};

Kept history()
{
    Kept kept;
    Group group{GroupId{1}, "g", "p"};
    kept.put(group, 0, 10);
    kept.put(Person{PersonId{7}}, 0, 10);
    group.taken = 1;
    kept.put(group, 1, 11);
    kept.seal(10);
    kept.seal(11);
    group.taken = 2;
    kept.put(group, 2, 12);
    return kept;
}

std::vector<std::string> what(const journal::Verified& verified)
{
    std::vector<std::string> all;
    for (const journal::Fault& fault : verified.faults) all.push_back(fault.what);
    return all;
}

/// The same history with one entry changed, or the rows of a kind deleted, as somebody with the file in their hands would.
template <class Change>
std::vector<std::string> tampered(std::size_t at, Change change, const store::Kind* deleted = nullptr)
{
    const Kept good = history();
    const auto copy = memory();
    auto from = good.store->begin(Intent::read).value();
    auto to = copy->begin(Intent::write).value();
    for (const store::Kind& kind : kinds)
        for (const Record& row : from->list({&kind}).value()) {
            if (&kind == deleted) continue;
            Batch batch;
            if (&kind == &kind_of<Entry>()) {
                Entry entry = row.as<Entry>();
                if (entry.id.raw() == static_cast<std::int64_t>(at)) change(entry);
                batch.changes.push_back({record(entry, 1), 0});
            } else {
                batch.changes.push_back({Record{kind, row.id(), nullptr, 1, {}}, 0});
                batch.changes.clear();
                // versions begin with 1: the copy is written as often as the row was
                for (Version seen = 0; seen < row.version(); ++seen) {
                    const auto value = std::shared_ptr<const void>{std::shared_ptr<void>{}, row.value()};
                    batch.changes.push_back({Record{kind, row.id(), value, seen + 1, row.chain()}, seen});
                }
            }
            EXPECT_TRUE(to->write(std::move(batch)));
        }
    EXPECT_TRUE(to->commit());
    return what(journal::verify(*copy->begin(Intent::read).value()).value());
}

}  // namespace

TEST(Chain, AJournalThatWasNotTouchedVerifies)
{
    const Kept kept = history();
    const auto verified = kept.verified();
    EXPECT_EQ(what(verified), std::vector<std::string>{});
    EXPECT_EQ(verified.rows, 2);
    EXPECT_EQ(verified.entries, 4);
    EXPECT_EQ(verified.seals, 2);
    EXPECT_EQ(verified.unsealed, 1) << "said, not hidden";
    EXPECT_EQ(verified.anchor, kept.anchor);
    EXPECT_EQ(tampered(99, [](Entry&) {}), std::vector<std::string>{}) << "the copy itself changes nothing";
}

TEST(Chain, T12_EveryChangedFieldShows)
{
    using What = std::vector<std::string>;
    EXPECT_EQ(tampered(1, [](Entry& one) { one.note = "x"; }), What{"entry_changed"});
    EXPECT_EQ(tampered(1, [](Entry& one) { one.at = one.at.plus(std::chrono::microseconds{1}); }), What{"entry_changed"});
    EXPECT_EQ(tampered(1, [](Entry& one) { one.by = PersonId{8}; }), What{"entry_changed"});
    // Whoever makes the hash anew breaks the chain of the row and the seal of the minute.
    EXPECT_EQ(tampered(1, [](Entry& one) { one.note = "x"; one.hash = journal::hash(one); }), (What{"chain_broken", "seal_differs"}));
    // The last entry of a row: the row does not fit it any more.
    EXPECT_EQ(tampered(4, [](Entry& one) { one.image = "{}"; one.hash = journal::hash(one); }), What{"row_differs"});
    EXPECT_EQ(tampered(3, [](Entry& one) { one.version = 5; one.hash = journal::hash(one); }),
              (What{"version_missing", "chain_broken", "version_missing", "chain_broken", "row_differs", "seal_differs"}));
    // Moved to another minute: both minutes are sealed.
    EXPECT_EQ(tampered(2, [](Entry& one) { one.minute = 11; one.hash = journal::hash(one); }),
              (What{"row_differs", "seal_differs", "seal_differs"}));
}

TEST(Chain, ARowWithoutItsEntryShows)
{
    Kept kept = history();
    kept.write({record(Group{GroupId{2}, "h", "p"}, 1), 0}, {});
    EXPECT_EQ(what(kept.verified()), std::vector<std::string>{"version_missing"});
}

TEST(Chain, AMinuteThatWasNeverSealedShowsOnceALaterOneIs)
{
    Kept kept = history();
    kept.put(Person{PersonId{8}}, 0, 13);
    kept.seal(13);
    EXPECT_EQ(what(kept.verified()), std::vector<std::string>{"seal_missing"});
}

TEST(Chain, INV_E7_ErasureBreaksNothingAndLeavesNothing)
{
    Kept kept;
    Card card{PersonId{7}, "Иванова", "Мария"};
    card.salt = "0123456789abcdef";
    kept.put(card, 0, 10);
    EXPECT_EQ(kept.entries.front().image,
              "{\"commitment\":\"" + digest::sha256(card.salt + codec::to_json(card)) + "\"}");
    EXPECT_EQ(codec::to_json(kept.entries.front()).find("Иванова"), std::string::npos);
    Card other = card;
    other.salt = "fedcba9876543210";
    EXPECT_NE(journal::image(record(other, 1)), kept.entries.front().image) << "equal cards are not seen to be equal";

    kept.erase(kind_of<Card>(), 7, 1, 11);
    EXPECT_EQ(what(kept.verified()), std::vector<std::string>{});
}

TEST(Chain, ARowThatIsGoneWithoutItsEntryShows)
{
    EXPECT_EQ(tampered(99, [](Entry&) {}, &kind_of<Group>()), std::vector<std::string>{"row_missing"});
    EXPECT_EQ(tampered(99, [](Entry&) {}, &kind_of<Person>()), std::vector<std::string>{"row_missing"});

    Kept kept;
    kept.put(Card{PersonId{7}, "Иванова", "Мария"}, 0, 10);
    kept.write({Record{kind_of<Card>(), 7, nullptr, 2, {}}, 1}, {});
    const auto verified = kept.verified();
    ASSERT_EQ(what(verified), std::vector<std::string>{"row_missing"}) << "erased, and nobody says by whom";
    EXPECT_EQ(verified.faults.front(), (journal::Fault{"row_missing", "card", 7, 1, 0}));

    const std::string_view foreign[]{"card"};
    EXPECT_TRUE(journal::verify(*kept.store->begin(Intent::read).value(), foreign)->faults.empty()) << "a host removes what is its own";
}

TEST(Chain, ASealDoesNotDependOnTheOrderOfItsEntries)
{
    const Kept kept = history();
    std::vector<Entry> turned{kept.entries.rbegin(), kept.entries.rend()};
    EXPECT_EQ(journal::seal(10, kept.entries, "x"), journal::seal(10, turned, "x"));
    EXPECT_NE(journal::seal(10, kept.entries, "x"), journal::seal(10, kept.entries, "y"));
    EXPECT_NE(journal::seal(10, kept.entries, "x").hash, journal::seal(11, kept.entries, "x").hash);
}
