// SPDX-License-Identifier: MIT
#include <marshrut/report/html.hpp>

#include <gmock/gmock.h>

using namespace marshrut;
using namespace marshrut::report;
using namespace std::string_literals;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string page_of(const std::string& name, Layout layout = Layout::specialist)
{
    const std::vector<RecommendedRoute> one{{.owner = {name, std::nullopt, std::nullopt, std::nullopt, {}}, .procedure = {}, .needs = {}, .programmes = {}, .events = {}}};
    return html(std::span{one}, {.layout = layout});
}

std::size_t count(const std::string& page, std::string_view what)
{
    std::size_t found = 0;
    for (auto at = page.find(what); at != std::string::npos; at = page.find(what, at + 1)) ++found;
    return found;
}

}  // namespace

TEST(Html, MakesMarkupOfNoValue)
{
    const std::string bad = R"(<script>alert("1")</script> & 'O' <img src=x onerror=alert(1)>)";
    for (const Layout layout : {Layout::specialist, Layout::worker}) {
        const std::string page = page_of(bad, layout);
        EXPECT_EQ(count(page, "<script"), 1u);  // the page's own
        EXPECT_THAT(page, Not(HasSubstr("<img")));
        EXPECT_THAT(page, HasSubstr("&lt;script&gt;alert(&quot;1&quot;)"));
    }
    EXPECT_EQ(escaped("& ' \" < >"), "&amp; &#39; &quot; &lt; &gt;");
}

TEST(Html, ShowsWhatCouldTurnTheReadingInsteadOfObeyingIt)
{
    EXPECT_EQ(escaped("Иван\u202Eвон"), "Иван\uFFFDвон");                  // RTL override
    EXPECT_EQ(escaped("\u2066а\u2069"), "\uFFFDа\uFFFD");                  // isolates
    EXPECT_EQ(escaped("а\0б"s), "а\uFFFDб");                              // NUL
    EXPECT_EQ(escaped("а\x1B[31mб"), "а\uFFFD[31mб");                     // terminal colours
    EXPECT_EQ(escaped("а\nб\r\nв\tг\u2028д"), "а б  в г д");              // a value stays one line
    EXPECT_EQ(escaped("\xD0"), "\uFFFD");                                 // half a letter
    EXPECT_EQ(escaped("\xC0\xBC\xED\xA0\x80\xF5"), "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");  // overlong, surrogate, beyond Unicode
    EXPECT_EQ(escaped("ё № « — 😀"), "ё № « — 😀");
}

TEST(Html, KeepsHyphenatedWordsTogether)
{
    EXPECT_EQ(flowing("очно-заочно и очно"), "<span class=\"keep\">очно-заочно</span> и очно");
    EXPECT_EQ(flowing("a-<b"), "<span class=\"keep\">a-&lt;b</span>");
    EXPECT_EQ(flowing("1 - 2"), "1 - 2");
}

TEST(Html, LoadsNothing)
{
    const std::string page = page_of("Мухина Лариса Олеговна");
    for (const char* outside : {"http://", "https://", "src=", "url(", "@import", "<link", "<iframe"}) EXPECT_THAT(page, Not(HasSubstr(outside)));
    EXPECT_THAT(page, HasSubstr("<html lang=\"ru\">"));
    EXPECT_THAT(page, HasSubstr("size: A4 portrait"));
    EXPECT_THAT(page, HasSubstr("default-src 'none'"));
}

TEST(Html, HoldsManyPeopleInOneDocumentASheetEach)
{
    std::vector<RecommendedRoute> people(40);
    for (std::size_t i = 0; i < people.size(); ++i) people[i].owner.name = "Работник " + std::to_string(i);
    const std::string page = html(std::span<const RecommendedRoute>{people});
    EXPECT_EQ(count(page, "<section class=\"sheet\">"), 40u);
    EXPECT_EQ(count(page, "Перечисление ДПП из рекомендуемого ИОМ"), 40u);
    EXPECT_THAT(page, HasSubstr("<td>Работник 39</td>"));
}
