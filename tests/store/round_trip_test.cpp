// SPDX-License-Identifier: MIT
// Rows of any values, through JSON and through cells; and JSON that somebody has broken.
#include <marshrut/codec.hpp>
#include <marshrut/store.hpp>
#include <marshrut/testing/any_value.hpp>

#include <gtest/gtest.h>

using namespace marshrut;
using namespace marshrut::store;

namespace {

std::vector<const Shape*> all_shapes()
{
    std::vector<const Shape*> all;
    for (const store::Kind& kind : kinds) all.push_back(&kind.shape());
    return all;
}

}  // namespace

TEST(RoundTrip, AnyValueComesBackFromJsonAndIsWrittenTheSame)
{
    marshrut::testing::AnyValue any{20230704};
    int values = 0;
    for (const Shape* shape : all_shapes())
        for (int i = 0; i < 200; ++i, ++values) {
            const std::shared_ptr<void> value = shape->make(), back = shape->make();
            any.fill(*shape, value.get());
            if (shape->check && !shape->check(value.get())) continue;
            const std::string json = codec::write(*shape, value.get());
            const auto read = codec::read(*shape, json, back.get());
            ASSERT_TRUE(read) << shape->name << ' ' << read.error() << json;
            ASSERT_TRUE(shape->same(value.get(), back.get())) << shape->name << ' ' << json;
            ASSERT_EQ(codec::write(*shape, back.get()), json);
        }
    EXPECT_GE(values, 200 * 25);
}

TEST(RoundTrip, AnyFieldComesBackFromItsCell)
{
    marshrut::testing::AnyValue any{19};
    for (const store::Kind& kind : kinds)
        for (int i = 0; i < 100; ++i) {
            const Shape& shape = kind.shape();
            const std::shared_ptr<void> value = shape.make(), back = shape.make();
            any.fill(shape, value.get());
            for (const Field& field : shape.fields) {
                const Cell kept = cell(field, value.get());
                ASSERT_EQ(kept.index() == 0, nullable(field.shape()) && field.shape().count(static_cast<char*>(value.get()) + field.offset) == 0);
                ASSERT_TRUE(kept.index() == 0 || (kept.index() == 2) == texty(field.shape())) << kind.name << '.' << field.name;
                ASSERT_TRUE(fill(field.shape(), static_cast<char*>(back.get()) + field.offset, kept)) << kind.name << '.' << field.name;
            }
            ASSERT_TRUE(shape.same(value.get(), back.get())) << kind.name;
        }
}

TEST(RoundTrip, nasty_BrokenJsonIsReadOrRefusedAndWhatWasReadIsWrittenCanonically)
{
    marshrut::testing::AnyValue any{118};
    int refused = 0, read = 0;
    for (const Shape* shape : all_shapes())
        for (int i = 0; i < 300; ++i) {
            const std::shared_ptr<void> value = shape->make(), back = shape->make();
            any.fill(*shape, value.get());
            std::string json = codec::write(*shape, value.get());
            for (std::int64_t edits = 1 + any.below(3); edits > 0 && !json.empty(); --edits) {
                const auto at = static_cast<std::size_t>(any.below(static_cast<std::int64_t>(json.size())));
                static constexpr std::string_view bytes = "\"{}[]:,\\0-.e \xD0\xFFu";
                switch (any.below(4)) {
                case 0: json.erase(at, 1); break;
                case 1: json.insert(at, 1, bytes[static_cast<std::size_t>(any.below(static_cast<std::int64_t>(bytes.size())))]); break;
                case 2: json[at] = static_cast<char>(any.below(256)); break;
                default: json.resize(at); break;
                }
            }
            const auto done_so = codec::read(*shape, json, back.get());
            if (!done_so) {
                ++refused;
                ASSERT_EQ(done_so.error().kind(), marshrut::Kind::invalid) << json;
                continue;
            }
            ++read;
            const std::string canonical = codec::write(*shape, back.get());
            const std::shared_ptr<void> again = shape->make();
            ASSERT_TRUE(codec::read(*shape, canonical, again.get())) << canonical;
            ASSERT_EQ(codec::write(*shape, again.get()), canonical);
        }
    EXPECT_GT(refused, 5000);
    EXPECT_GT(read, 100) << "some edits fall into texts and numbers";
}
