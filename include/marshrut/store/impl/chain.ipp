// SPDX-License-Identifier: MIT

#include <marshrut/codec/json.hpp>
#include <marshrut/core/digest.hpp>
#include <marshrut/store/cells.hpp>
#include <marshrut/store/chain.hpp>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace marshrut::journal {

namespace {

constexpr std::size_t page = 1000;

template <class F>
Result<> for_each_row(store::Unit& unit, const store::Kind& kind, F&& f)
{
    std::int64_t after = -1;
    for (;;) {
        MARSHRUT_TRY(const std::vector<store::Record> rows, unit.list({&kind, {}, {}, after, page}));
        for (const store::Record& row : rows) f(row);
        if (rows.size() < page) return done();
        after = rows.back().id();
    }
}

/// An entry as a chain needs it: its image as a hash, so that a whole journal fits in memory.
struct Link {
    std::int64_t version;
    std::string previous, hash, image;
    bool removes;
};

/// The entries of one row.
struct Chain {
    std::vector<Link> links;
    bool met = false;  ///< its row is there
};

}  // namespace

std::string image(const store::Record& record)
{
    const void* row = record.value();
    if (row == nullptr) return {};
    const store::Kind& kind = record.kind();
    std::string canonical = codec::write(kind.shape(), row);
    if (kind.personal == store::Personal::no) return canonical;
    const store::Cell salt = store::cell(store::field(kind, "salt"), row);
    return R"({"commitment":")" + digest::sha256(std::get<std::string>(salt) + canonical) + "\"}";
}

std::string hash(const Entry& entry)
{
    Entry bare = entry;
    bare.hash.clear();
    return digest::sha256(codec::to_json(bare));
}

Entry chained(Entry entry, std::string_view chain)
{
    entry.previous = chain;
    entry.hash = hash(entry);
    return entry;
}

Seal seal(std::int64_t minute, std::span<const Entry> entries, std::string_view previous)
{
    std::vector<std::pair<std::int64_t, std::string_view>> parts;
    for (const Entry& entry : entries) parts.emplace_back(entry.id.raw(), entry.hash);
    std::ranges::sort(parts);
    std::string all = std::to_string(minute) + ' ' + std::string{previous};
    for (const auto& [id, hash_of] : parts) ((all += '\n') += std::to_string(id) += ' ') += hash_of;
    return Seal{SealId{minute}, static_cast<std::int64_t>(parts.size()), std::string{previous}, digest::sha256(all)};
}

Result<Verified> verify(store::Unit& unit, std::span<const std::string_view> foreign)
{
    Verified found;
    const auto ours = [&](std::string_view kind) { return std::ranges::find(foreign, kind) == foreign.end(); };
    std::map<std::pair<std::string, std::int64_t>, Chain> rows;
    std::map<std::int64_t, std::vector<Entry>> minutes;
    std::map<std::string, std::int64_t> denied;
    const auto fault = [&](std::string_view what, std::string_view kind, std::int64_t row, std::int64_t version,
                           std::int64_t minute) {
        found.faults.push_back({std::string{what}, std::string{kind}, row, version, minute});
    };

    MARSHRUT_CHECK(for_each_row(unit, store::kind_of<Entry>(), [&](const store::Record& record) {
        const Entry& entry = record.as<Entry>();
        ++found.entries;
        if (entry.happened == Happened::denied) ++denied[entry.note];
        if (entry.hash != hash(entry)) fault("entry_changed", entry.kind, entry.row, entry.version, entry.minute);
        if (entry.version > 0)
            rows[{entry.kind, entry.row}].links.push_back(
                {entry.version, entry.previous, entry.hash, digest::sha256(entry.image), entry.image.empty()});
        Entry for_seal{entry.id, entry.at, entry.happened};
        for_seal.hash = entry.hash;
        minutes[entry.minute].push_back(std::move(for_seal));
    }));

    for (const auto& [code, count] : denied) found.denied.push_back({code, count});

    // Each chain: versions 1, 2, … and every hash the next one's previous.
    for (auto& [row, of_row] : rows) {
        std::vector<Link>& links = of_row.links;
        std::ranges::sort(links, [](const Link& a, const Link& b) {
            return a.version != b.version ? a.version < b.version : a.hash < b.hash;
        });
        std::string_view chain;
        std::int64_t version = 0;
        for (const Link& link : links) {
            if (link.version != version + 1 && ours(row.first)) fault("version_missing", row.first, row.second, version + 1, 0);
            if (link.previous != chain) fault("chain_broken", row.first, row.second, link.version, 0);
            version = link.version;
            chain = link.hash;
        }
    }

    // Each row is its last image.
    for (const store::Kind& kind : store::kinds) {
        if (!kind.journalled() || !ours(kind.name)) continue;
        MARSHRUT_CHECK(for_each_row(unit, kind, [&](const store::Record& record) {
            ++found.rows;
            const auto of_row = rows.find({std::string{kind.name}, record.id()});
            if (of_row == rows.end()) {
                fault("version_missing", kind.name, record.id(), record.version(), 0);
                return;
            }
            of_row->second.met = true;
            const Link& last = of_row->second.links.back();
            if (last.version != record.version() || last.hash != record.chain() || last.image != digest::sha256(image(record)))
                fault("row_differs", kind.name, record.id(), record.version(), 0);
        }));
    }

    // A row that is not there was removed by an act, which left an entry without an image.
    for (const auto& [row, of_row] : rows)
        if (!of_row.met && !of_row.links.back().removes && ours(row.first))
            fault("row_missing", row.first, row.second, of_row.links.back().version, 0);

    // Each seal holds its minute and the seal before it; only what came after the last one is not sealed yet.
    MARSHRUT_CHECK(for_each_row(unit, store::kind_of<Seal>(), [&](const store::Record& record) {
        const Seal& kept = record.as<Seal>();
        ++found.seals;
        const std::int64_t minute = kept.id.raw();
        const auto entries = minutes.find(minute);
        const Seal made = seal(minute, entries == minutes.end() ? std::span<const Entry>{} : entries->second, found.anchor);
        if (kept != made) fault("seal_differs", {}, 0, 0, minute);
        for (auto open = minutes.begin(); open != minutes.end() && open->first < minute; open = minutes.erase(open))
            fault("seal_missing", {}, 0, 0, open->first);
        minutes.erase(minute);
        found.anchor = kept.hash;
    }));
    for (const auto& [minute, entries] : minutes) found.unsealed += static_cast<std::int64_t>(entries.size());
    return found;
}

}  // namespace marshrut::journal
