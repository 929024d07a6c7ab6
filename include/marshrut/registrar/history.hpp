// SPDX-License-Identifier: MIT
#pragma once

// Rows as they stood: the journal holds the row after every change, so that a paper of then is printed from the rows of then.

#include <marshrut/codec/json.hpp>
#include <marshrut/registrar/desk.hpp>

#include <map>
#include <memory>

namespace marshrut::registrar {

/// Reads a row's journal once, however often it is asked. Not for personal kinds, of which the journal holds no image.
class History {
public:
    explicit History(Desk& desk) : desk_{desk} {}

    /// The row in a version that was pinned; as it is now where the journal begins later. REFUSES `not_found`.
    template <class T>
    [[nodiscard]] Result<T> version(typename T::Id id, std::int64_t version)
    {
        return shown<T>(id, [&](const Entry& one) { return one.version <= version; });
    }
    /// The row as it stood at a moment; a row that is younger as it was first. REFUSES `not_found`.
    template <class T>
    [[nodiscard]] Result<T> at(typename T::Id id, Instant moment)
    {
        return shown<T>(id, [&](const Entry& one) { return one.at <= moment; });
    }

private:
    template <class T, class Until>
    [[nodiscard]] Result<T> shown(typename T::Id id, Until until)
    {
        const store::Kind& kind = store::kind_of<T>();
        MARSHRUT_TRY(const store::Record* now, desk_.record(kind, id.raw(), store::Lock::none));
        if (now && now->version() == 1) return now->template as<T>();
        MARSHRUT_TRY(const std::vector<Entry>* entries, of(kind, id.raw()));
        const Entry* last = nullptr;
        for (const Entry& one : *entries)
            if (!last || until(one)) last = &one;
        if (!last) return desk_.get<T>(id);
        auto& image = images_[last->id];
        if (!image) {
            MARSHRUT_TRY(auto then, codec::from_json<T>(last->image));
            image = std::make_shared<const T>(std::move(then));
        }
        return *static_cast<const T*>(image.get());
    }
    /// The entries with an image of a row, in the order of its versions.
    [[nodiscard]] Result<const std::vector<Entry>*> of(const store::Kind& kind, std::int64_t row);

    Desk& desk_;
    std::map<std::pair<const store::Kind*, std::int64_t>, std::vector<Entry>> read_{};
    std::map<EntryId, std::shared_ptr<const void>> images_{};  // a row's kind never changes, nor does an entry
};

}  // namespace marshrut::registrar
