// SPDX-License-Identifier: MIT

#include <marshrut/store/owning.hpp>

namespace marshrut::store::detail {

Result<std::unordered_map<std::int64_t, std::string>> last_hashes(Unit& rest, const Kind& kind, std::span<const std::int64_t> ids)
{
    std::unordered_map<std::int64_t, std::string> hashes;
    if (ids.empty() || !kind.journalled()) return hashes;
    MARSHRUT_TRY(const std::vector<Record> entries, rest.list({&kind_of<Entry>(), "row", {ids.begin(), ids.end()}}));
    std::unordered_map<std::int64_t, const Entry*> last;
    for (const Record& record : entries) {
        const Entry& entry = record.as<Entry>();
        if (entry.kind != kind.name || entry.version <= 0) continue;
        const Entry*& newest = last[entry.row];
        if (newest == nullptr || entry.version > newest->version) newest = &entry;
    }
    for (const auto& [row, entry] : last) hashes.emplace(row, entry->hash);
    return hashes;
}

}  // namespace marshrut::store::detail
