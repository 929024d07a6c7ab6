// SPDX-License-Identifier: MIT
#include <marshrut/codec.hpp>
#include <marshrut/model.hpp>

#include <gtest/gtest.h>

#include <limits>

using namespace marshrut;

namespace tale {

enum class Colour : std::uint8_t { red, green = 7 };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Circle {
    int radius;
    friend bool operator==(const Circle&, const Circle&) = default;
};
BOOST_DESCRIBE_STRUCT(Circle, (), (radius))

struct Square {
    int side;
    Colour colour = Colour::green;
    friend bool operator==(const Square&, const Square&) = default;
};
BOOST_DESCRIBE_STRUCT(Square, (), (side, colour))

struct Half {
    static Result<> check(const Half& half)
    {
        static constexpr Code odd{"odd", Kind::invalid, "", "", ""};
        if (half.number % 2 != 0) return Failure{odd, {}, "/number"};
        return done();
    }
    int number;
    friend bool operator==(const Half&, const Half&) = default;
};
BOOST_DESCRIBE_STRUCT(Half, (), (number))

struct Tale {
    PersonId id;
    Day day;
    Instant at;
    std::string text;
    std::uint8_t small;
    Colour colour = Colour::green;
    std::vector<Half> halves{};
    std::optional<int> maybe{};
    std::variant<Circle, Square> shape{Circle{1}};
    std::vector<std::string> words{"*"};
    bool flag = true;
    friend bool operator==(const Tale&, const Tale&) = default;
};
BOOST_DESCRIBE_STRUCT(Tale, (), (id, day, at, text, small, colour, halves, maybe, shape, words, flag))

}  // namespace tale

namespace {

using tale::Tale;

const Tale one{PersonId{9007199254740993}, "2023-07-04"_day, "2023-07-04T18:59:59.999Z"_instant, "ё\"\\\n\x01", 255};

std::string read_code(std::string_view json)
{
    const auto read = codec::from_json<Tale>(json);
    return read ? "read" : std::string{read.error().code().name} + (read.error().at().empty() ? "" : " " + read.error().at());
}

/// A whole tale with one field written otherwise.
std::string with(std::string_view field, std::string_view value)
{
    std::string all = "{";
    const std::pair<std::string_view, std::string_view> fields[]{{"at", R"("2023-07-04T18:59:59Z")"},
                                                                 {"day", R"("2023-07-04")"},
                                                                 {"id", R"("1")"},
                                                                 {"small", "1"},
                                                                 {"text", R"("x")"}};
    bool written = false;
    const auto put = [&](std::string_view name, std::string_view what) {
        if (all.size() > 1) all += ',';
        ((((all += '"') += name) += "\":") += what);
    };
    for (const auto& [name, usual] : fields) {
        put(name, name == field ? value : usual);
        written |= name == field;
    }
    if (!written) put(field, value);
    return all + "}";
}

const Fact* fact(const Failure& failure, std::string_view name)
{
    for (const Fact& one_of : failure.facts())
        if (one_of.name == name) return &one_of;
    return nullptr;
}

}  // namespace

TEST(Json, WritesFieldsByNameWithoutSpaceAndIdsAsText)
{
    EXPECT_EQ(codec::to_json(one),
              R"({"at":"2023-07-04T18:59:59.999000Z","colour":"green","day":"2023-07-04","flag":true,"halves":[],)"
              R"("id":"9007199254740993","shape":{"is":"Circle","radius":1},"small":255,)"
              R"("text":"ё\"\\\n\u0001","words":["*"]})");
}

TEST(Json, GivesBackWhatItWrote)
{
    Tale other = one;
    other.maybe = -5;
    other.halves = {{2}, {4}};
    other.shape = tale::Square{3, tale::Colour::red};
    other.words = {};
    for (const Tale& told : {one, other}) {
        const auto back = codec::from_json<Tale>(codec::to_json(told));
        ASSERT_TRUE(back) << back.error();
        EXPECT_EQ(*back, told);
        EXPECT_EQ(codec::to_json(*back), codec::to_json(told));
    }
}

TEST(Json, TakesDefaultsForFieldsLeftOut)
{
    const auto read = codec::from_json<Tale>(with("small", "7"));
    ASSERT_TRUE(read) << read.error();
    EXPECT_EQ(read->colour, tale::Colour::green);
    EXPECT_EQ(read->words, std::vector<std::string>{"*"});
    EXPECT_TRUE(read->flag);
    EXPECT_FALSE(read->maybe);

    const auto policy = codec::from_json<Policy>(R"({"code":"x","version":2,"from":"2024-01-01","scoring":{"weights":{"need":4}}})");
    ASSERT_TRUE(policy) << policy.error();
    Policy expected{"x", 2, "2024-01-01"_day};
    expected.scoring.weights.need = 4;
    EXPECT_EQ(*policy, expected);
}

TEST(Json, AListThatIsGivenReplacesTheDefault)
{
    EXPECT_EQ(codec::from_json<Tale>(with("words", "[]"))->words, std::vector<std::string>{});
    EXPECT_EQ(codec::from_json<Tale>(with("words", R"(["a"])"))->words, std::vector<std::string>{"a"});
}

TEST(Json, AsksForWhatHasNoDefault)
{
    EXPECT_EQ(read_code(R"({"at":"2023-07-04T18:59:59Z","day":"2023-07-04","small":1,"text":"x"})"), "missing_field");
    EXPECT_EQ(codec::from_json<Campaign>(R"({"id":"1","code":"x","assessment_year":2023})").error().facts().front().value,
              Fact::Value{std::string{"training_year"}});
    EXPECT_EQ(codec::from_json<Assignment>(R"({"id":"1","person":"1","organisation":"2"})").error().code(),
              codec::code::missing_field)
        << "an enumeration without a default has none";
}

// PROVES MOD-4.1
TEST(Json, NamesThePlaceAndTheNearestKnownWord)
{
    EXPECT_EQ(read_code(with("colour", R"("gren")")), "unknown_label /colour");
    EXPECT_EQ(fact(codec::from_json<Tale>(with("colour", R"("gren")")).error(), "nearest")->value, Fact::Value{std::string{"green"}});
    EXPECT_EQ(read_code(with("colur", R"("green")")), "unknown_field /colur");
    EXPECT_EQ(fact(codec::from_json<Tale>(with("colur", "1")).error(), "nearest")->value, Fact::Value{std::string{"colour"}});
    EXPECT_EQ(fact(codec::from_json<Tale>(with("entirely_different", "1")).error(), "nearest"), nullptr);
    EXPECT_EQ(read_code(with("halves", R"([{"number":2},{"number":"2"}])")), "wrong_type /halves/1/number");
    EXPECT_EQ(read_code(with("shape", R"({"is":"Cirle","radius":1})")), "unknown_label /shape/is");
    EXPECT_EQ(read_code(with("shape", R"({"radius":1})")), "missing_field /shape");
    EXPECT_EQ(read_code(with("shape", R"({"is":"Square","radius":1})")), "missing_field /shape");
    EXPECT_EQ(read_code(with("shape", R"({"is":"Square","side":1,"is_":2})")), "unknown_field /shape/is_");
}

TEST(Json, DoesNotRepeatGivenValuesInARefusal)
{
    const std::string secret = "Иванова Мария";
    const auto label = codec::from_json<Tale>(with("colour", '"' + secret + '"'));
    const auto field = codec::from_json<Tale>(with(secret, "1"));
    const auto twice = codec::from_json<Tale>("{\"" + secret + "\":1,\"" + secret + "\":2}");
    for (const auto* one_of : {&label, &field, &twice}) {
        ASSERT_FALSE(*one_of);
        EXPECT_EQ(codec::failure_json(one_of->error()).find("Иванова"), std::string::npos);
    }
}

TEST(Json, ChecksInvariantsOfEveryRecord)
{
    EXPECT_EQ(read_code(with("halves", R"([{"number":2},{"number":3}])")), "odd /halves/1/number");
}

TEST(Json, TakesOnlyWholeNumbersThatFit)
{
    EXPECT_EQ(read_code(with("small", "255")), "read");
    EXPECT_EQ(read_code(with("small", "256")), "out_of_range /small");
    EXPECT_EQ(read_code(with("small", "-1")), "out_of_range /small");
    EXPECT_EQ(read_code(with("maybe", "2147483648")), "out_of_range /maybe");
    EXPECT_EQ(read_code(with("maybe", "99999999999999999999999")), "out_of_range /maybe");
    EXPECT_EQ(read_code(with("maybe", "18446744073709551615")), "out_of_range /maybe");
    for (const char* odd : {"1.0", "1e2", "\"1\"", "true", "[1]", "{}"})
        EXPECT_EQ(read_code(with("maybe", odd)), "wrong_type /maybe") << odd;
    for (const char* odd : {"NaN", "Infinity", "01", "+1", "0x1", "1.", ".5", "1e999"})
        EXPECT_EQ(read_code(with("maybe", odd)), "not_json") << odd;
    EXPECT_EQ(read_code(with("maybe", "null")), "read");
    EXPECT_EQ(read_code(with("small", "null")), "wrong_type /small");
}

TEST(Json, ReadsIdsDaysAndInstantsInOneSpellingOnly)
{
    EXPECT_EQ(read_code(with("id", R"("9223372036854775807")")), "read");
    for (const char* odd : {"1", R"("")", R"("-1")", R"("01")", R"("1 ")", R"("9223372036854775808")", R"("1a")"})
        EXPECT_EQ(read_code(with("id", odd)), "wrong_type /id") << odd;
    for (const char* odd : {R"("2023-02-29")", R"("04.07.2023")", "19542", R"("2023-07-04 ")"})
        EXPECT_EQ(read_code(with("day", odd)), "wrong_type /day") << odd;
    EXPECT_EQ(codec::from_json<Tale>(with("at", R"("2023-07-05T00:00+05:00")"))->at, "2023-07-04T19:00Z"_instant);
    EXPECT_EQ(read_code(with("at", R"("2023-07-05T00:00")")), "wrong_type /at") << "an offset is never guessed";
}

TEST(Json, nasty_RefusesHostileBytes)
{
    EXPECT_EQ(read_code(""), "not_json");
    EXPECT_EQ(read_code("\xEF\xBB\xBF{}"), "not_json") << "byte order mark";
    EXPECT_EQ(read_code(with("text", R"("x")") + "x"), "not_json") << "something behind the value";
    EXPECT_EQ(read_code(with("text", R"("x")") + " \n"), "read");
    EXPECT_EQ(read_code(with("text", R"("\ud800")")), "not_json") << "half of a surrogate pair";
    EXPECT_EQ(read_code(with("text", R"("\udc00\ud800")")), "not_json");
    EXPECT_EQ(read_code(with("text", "\"\xC0\xAF\"")), "not_json") << "an overlong slash";
    EXPECT_EQ(read_code(with("text", "\"\xD0\"")), "not_json") << "cut in the middle of a letter";
    EXPECT_EQ(read_code(with("text", R"("a\u0000b")")), "not_a_text /text");
    EXPECT_EQ(read_code(with("text", "\"a\nb\"")), "not_json") << "a raw line break";
    EXPECT_EQ(read_code(R"({"a":1,"a":1})"), "duplicate_field /a");
    EXPECT_EQ(read_code(R"({"halves":[{},{"b":{"a":1,"a":2}}]})"), "duplicate_field /halves/1/b/a");
    EXPECT_EQ(read_code("[]"), "wrong_type");
    EXPECT_EQ(read_code("null"), "wrong_type");
}

TEST(Json, nasty_RefusesDepthBeforeAnythingIsCopied)
{
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_EQ(read_code(nested(64)), "wrong_type");
    EXPECT_EQ(read_code(nested(65)), "too_deep");
    EXPECT_EQ(read_code(std::string(500'000, '[')), "too_deep");
    std::string objects;
    for (int i = 0; i < 100'000; ++i) objects += R"({"a":)";
    EXPECT_EQ(read_code(objects), "too_deep");
}

TEST(Json, nasty_WritesValidTextWhateverTheBytes)
{
    Tale broken = one;
    broken.text = "a\xFFz\xD0";
    const auto back = codec::from_json<Tale>(codec::to_json(broken));
    ASSERT_TRUE(back) << back.error();
    EXPECT_EQ(back->text, "a\uFFFDz\uFFFD");
}

TEST(Json, MembersGiveEachPartCanonically)
{
    const auto parts = codec::members(R"({ "b" : {"y":1, "x":[ ]}, "a":null })");
    ASSERT_TRUE(parts) << parts.error();
    EXPECT_EQ(*parts, (std::vector<std::pair<std::string, std::string>>{{"a", "null"}, {"b", R"({"x":[],"y":1})"}}));
    EXPECT_FALSE(codec::members("[1]"));
}

TEST(Json, AReasonIsKeptAndReadAgain)
{
    const Failure failure{code::selection_closed,
                          {{"at", "2023-07-04T18:59:59.999Z"_instant}, {"count", 5}, {"selection_window.until", "2023-07-04"_day},
                           {"what", "x"}},
                          "/offer"};
    const std::string json = codec::failure_json(failure);
    EXPECT_EQ(json, R"({"at":"/offer","clause":"LET1306-1","code":"window_closed",)"
                    R"("en":"The selection window closed on 2023-07-04 (inclusive, UTC+5).",)"
                    R"("facts":{"at":"2023-07-04T18:59:59.999000Z","count":5,"selection_window.until":"2023-07-04","what":"x"},)"
                    R"("kind":"not_now","ru":"Срок выбора истёк 04.07.2023 (включительно, UTC+5)."})");
    const Failure back = codec::failure_of(json, model::refusals);
    EXPECT_EQ(back, failure);
    EXPECT_EQ(back.sentence(Language::ru), failure.sentence(Language::ru)) << "one of the codes of this name, by the clause";
    EXPECT_EQ(codec::failure_of(R"({"code":"never_heard"})", model::refusals).code(), codec::code::unknown_code);
}

TEST(Schema, SaysWhatIsReadAndWhatIsRequired)
{
    EXPECT_EQ(codec::schema_of<tale::Square>(),
              R"j({"$defs":{"tale::Square":{"additionalProperties":false,"properties":{"colour":{"enum":["red","green"]},)j"
              R"j("side":{"maximum":2147483647,"minimum":-2147483648,"type":"integer"}},"required":["side"],"type":"object"}},)j"
              R"j("$ref":"#/$defs/tale::Square","$schema":"https://json-schema.org/draft/2020-12/schema"})j");
    EXPECT_NE(codec::schema_of<Tale>().find(R"("is":{"const":"Circle"})"), std::string::npos);
    EXPECT_NE(codec::schema_of<Policy>().find(R"("required":["code","version","from"])"), std::string::npos);
}
