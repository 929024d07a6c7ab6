// SPDX-License-Identifier: MIT
#pragma once

// Any value of a described type, for tests of everything that walks Shapes. The same seed gives the same values.

#include <marshrut/core/number.hpp>
#include <marshrut/core/shape.hpp>
#include <marshrut/core/time.hpp>
#include <marshrut/model/ids.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace marshrut::testing {

class AnyValue {
public:
    explicit AnyValue(std::uint64_t seed) noexcept : state_{seed} {}

    template <class T>
    [[nodiscard]] T of()
    {
        T value = detail::blank<T>();
        fill(shape_of<T>(), &value);
        return value;
    }

    void fill(const Shape& shape, void* value)
    {
        switch (shape.sort) {
        case Sort::flag: shape.set_number(value, below(2)); return;
        case Sort::integer: shape.set_number(value, number(shape)); return;
        case Sort::text: *static_cast<std::string*>(value) = text(); return;
        case Sort::id: shape.set_number(value, below(4) == 0 ? below(100) : next() >> 1); return;
        case Sort::spelled: (void)shape.parse(spelled(shape.name), value); return;
        case Sort::enumeration: shape.set_number(value, shape.labels[index(shape.labels.size())].value); return;
        case Sort::optional:
            shape.clear(value);
            if (below(3) != 0) fill(shape.element(), shape.grow(value, 0));
            return;
        case Sort::list:
            shape.clear(value);
            for (std::int64_t i = below(4); i > 0; --i) fill(shape.element(), shape.grow(value, 0));
            return;
        case Sort::choice: {
            const std::size_t chosen = index(shape.alternatives.size());
            fill(shape.alternatives[chosen](), shape.grow(value, chosen));
            return;
        }
        case Sort::record:
            for (int tries = 0; tries < 1000; ++tries) {
                for (const Field& field : shape.fields) fill(field.shape(), static_cast<char*>(value) + field.offset);
                if (!shape.check || shape.check(value)) return;
            }
        }
    }

    /// 0 … `limit` - 1.
    [[nodiscard]] std::int64_t below(std::int64_t limit) { return (next() >> 1) % limit; }

private:
    std::int64_t next()  // splitmix64
    {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return static_cast<std::int64_t>((z ^ (z >> 31)) & 0x7FFFFFFFFFFFFFFF);
    }
    std::size_t index(std::size_t size) { return static_cast<std::size_t>(below(static_cast<std::int64_t>(size))); }

    std::int64_t number(const Shape& shape)
    {
        switch (below(6)) {
        case 0: return shape.least;
        case 1: return shape.most;
        default: return std::min<std::int64_t>(below(8), shape.most);
        }
    }

    std::string text()
    {
        static constexpr std::array<std::string_view, 14> pieces{
            "", " ", "a", "Семёнова", "О'Нил", "\"", "\\", "\n", "007", "NULL", "☃ \xF0\x9F\x98\x80", "$1", "\x01\x7F", "';--"};
        std::string all;
        for (std::int64_t i = below(4); i > 0; --i) all += pieces[index(pieces.size())];
        return below(2) == 0 ? all + std::to_string(next()) : all;
    }

    std::string spelled(std::string_view expected)
    {
        const Day day{static_cast<std::int32_t>(below(40000) - 10000)};
        if (expected == Day::expected) return day.print();
        if (expected == Instant::expected) return Instant{(std::int64_t{day.raw()} * 86'400'000'000) + below(86'400'000'000)}.print();
        if (expected == Number::expected) return Number::of(next(), 2000 + static_cast<int>(below(100))).print();
        return "test:" + std::to_string(next());  // an outside key
    }

    std::uint64_t state_;
};

}  // namespace marshrut::testing
