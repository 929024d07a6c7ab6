// SPDX-License-Identifier: MIT

#include <marshrut/store/owning.hpp>

namespace marshrut::store::detail {

Result<std::string> last_hash(Unit& rest, const Kind& kind, std::int64_t id)
{
    MARSHRUT_TRY(const std::vector<Record> entries, rest.list({&kind_of<Entry>(), "row", {id}}));
    const Entry* last = nullptr;
    for (const Record& record : entries) {
        const Entry& entry = record.as<Entry>();
        if (entry.kind == kind.name && entry.version > 0 && (last == nullptr || entry.version > last->version)) last = &entry;
    }
    return last == nullptr ? std::string{} : last->hash;
}

}  // namespace marshrut::store::detail
