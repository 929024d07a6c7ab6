// SPDX-License-Identifier: MIT
#include <marshrut/report/html.hpp>
#include <marshrut/report/style.hpp>
#include <marshrut/report/words.hpp>

namespace marshrut::report {

namespace {

constexpr std::string_view replacement = "\uFFFD";

struct Letter {
    char32_t code;
    std::size_t bytes;  ///< of the text that it takes; a byte that is no UTF-8 is a letter `bad` of one byte
};
constexpr char32_t bad = 0xFFFD;

Letter next_letter(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return {bad, 1};
    char32_t code = lead & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return {bad, 1};
        code = (code << 6) | (byte(i) & 0x3Fu);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool wrong = code < least[size] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000);
    return wrong ? Letter{bad, 1} : Letter{code, size};
}

/// Turns the direction of writing, for the rest of the line or until it is undone.
bool turns_direction(char32_t code)
{
    return code == 0x200E || code == 0x200F || code == 0x061C || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool breaks_line(char32_t code) { return (code >= 0x09 && code <= 0x0D) || code == 0x85 || code == 0x2028 || code == 0x2029; }

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

/// Writes into one string; every value passes `flowing` or `escaped`, the tags are literals.
class Page {
public:
    Page& raw(std::string_view literal) { return text_ += literal, *this; }
    Page& value(std::string_view value) { return text_ += flowing(value), *this; }
    Page& attribute(std::int64_t number) { return text_ += std::to_string(number), *this; }
    std::string take() && { return std::move(text_); }

private:
    std::string text_;
};

void write(Page& page, const Line& line)
{
    page.value(line.text);
    if (!line.aside.empty()) page.raw("<div class=\"aside\">").value(line.aside).raw("</div>");
}

void write(Page& page, const Cell& cell)
{
    if (cell.lines.size() == 1) return write(page, cell.lines.front());
    if (cell.lines.empty()) return;
    page.raw(cell.numbered ? "<ol>" : "<ul>");
    std::int64_t number = 0;
    for (const Line& line : cell.lines) {
        page.raw("<li>");
        if (cell.numbered) page.attribute(++number).raw(". ");
        write(page, line);
        page.raw("</li>");
    }
    page.raw(cell.numbered ? "</ol>" : "</ul>");
}

void write_td(Page& page, const Cell& cell, std::int64_t columns = 1, std::int64_t item = 0)
{
    page.raw("<td");
    if (cell.centred) page.raw(" class=\"n\"");
    if (cell.rows > 1) page.raw(" rowspan=\"").attribute(cell.rows).raw("\"");
    if (columns > 1) page.raw(" colspan=\"").attribute(columns).raw("\"");
    page.raw(">");
    if (item > 0) page.attribute(item).raw(". ");
    write(page, cell);
    page.raw("</td>");
}

struct Write {
    Page& page;

    void operator()(const Heading& heading) const
    {
        page.raw("<h").attribute(heading.depth).raw(">").value(heading.text).raw("</h").attribute(heading.depth).raw(">\n");
    }

    void operator()(const Fields& fields) const
    {
        page.raw(fields.ruled ? "<table class=\"rows\"><colgroup><col style=\"width:11mm\"><col style=\"width:64mm\"><col></colgroup><tbody>\n"
                              : "<table class=\"lines\"><colgroup><col style=\"width:62mm\"><col></colgroup><tbody>\n");
        for (const FieldRow& row : fields.rows) {
            page.raw(row.value ? "<tr>" : "<tr class=\"leads\">");
            if (fields.ruled) page.raw("<td class=\"n\">").value(row.number).raw("</td>");
            if (!row.value)
                page.raw("<th scope=\"rowgroup\" colspan=\"2\">").value(row.label).raw("</th>");
            else if (!row.label.empty())
                page.raw("<th scope=\"row\">").value(row.label).raw("</th>");
            if (row.value) write_td(page, *row.value, row.label.empty() ? 2 : 1, row.item);
            page.raw("</tr>\n");
        }
        page.raw("</tbody></table>\n");
    }

    void operator()(const Grid& grid) const
    {
        page.raw("<table><colgroup>");
        for (const Head& head : grid.heads) {
            if (head.width > 0)
                page.raw("<col style=\"width:").attribute(head.width).raw("mm\">");
            else
                page.raw("<col>");
        }
        page.raw("</colgroup><thead><tr>");
        for (const Head& head : grid.heads) page.raw("<th scope=\"col\">").value(head.text).raw("</th>");
        page.raw("</tr></thead>\n");
        for (const RowGroup& group : grid.groups) {
            page.raw("<tbody class=\"whole\">");
            for (const auto& line : group) {
                page.raw("<tr>");
                for (const Cell& cell : line) write_td(page, cell);
                page.raw("</tr>");
            }
            page.raw("</tbody>\n");
        }
        page.raw("</table>\n");
    }

    void operator()(const Note& note) const { page.raw("<p class=\"note\">").value(note.text).raw("</p>\n"); }
};

template <class Form>
std::string printed(std::span<const Form> forms, const Printing& printing, std::string_view title)
{
    std::vector<Paper> papers;
    papers.reserve(forms.size());
    for (const Form& form : forms) papers.push_back(lay_out(form, printing));
    return html(std::span<const Paper>{papers}, title);
}

}  // namespace

std::string escaped(std::string_view text)
{
    std::string safe;
    safe.reserve(text.size());
    while (!text.empty()) {
        const auto [code, bytes] = next_letter(text);
        switch (code) {
        case U'<': safe += "&lt;"; break;
        case U'>': safe += "&gt;"; break;
        case U'&': safe += "&amp;"; break;
        case U'"': safe += "&quot;"; break;
        case U'\'': safe += "&#39;"; break;
        default:
            if (breaks_line(code))
                safe += ' ';
            else if (code == bad || is_control(code) || turns_direction(code))
                safe += replacement;
            else
                safe += text.substr(0, bytes);
        }
        text.remove_prefix(bytes);
    }
    return safe;
}

std::string flowing(std::string_view text)
{
    const std::string safe = escaped(text);
    std::string flow;
    flow.reserve(safe.size());
    for (std::string_view rest = safe; !rest.empty();) {
        const std::size_t space = rest.find(' ');
        const std::string_view word = rest.substr(0, space);
        if (word.size() > 1 && word.find_first_of("-/") != std::string_view::npos)
            flow.append("<span class=\"keep\">").append(word).append("</span>");
        else
            flow += word;
        if (space == std::string_view::npos) break;
        flow += ' ';
        rest.remove_prefix(space + 1);
    }
    return flow;
}

std::string html(std::span<const Paper> papers, std::string_view title)
{
    Page page;
    page.raw("<!DOCTYPE html>\n<html lang=\"ru\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .raw(page_policy)
        .raw("\">\n<meta name=\"viewport\" content=\"width=830\">\n<title>")
        .raw(escaped(title))
        .raw("</title>\n<style>")
        .raw(form_style)
        .raw("</style>\n</head>\n<body>\n");
    for (const Paper& paper : papers) {
        page.raw("<section class=\"sheet\">\n");
        for (const Block& block : paper.blocks) std::visit(Write{page}, block);
        page.raw("</section>\n");
    }
    page.raw("<script>").raw(page_script).raw("</script>\n</body>\n</html>\n");
    return std::move(page).take();
}

std::string html(std::span<const RecommendedRoute> routes, const Printing& printing)
{
    return printed(routes, printing, words::own_recommended_title);
}

std::string html(std::span<const RouteOutcome> outcomes, const Printing& printing)
{
    return printed(outcomes, printing, "Итоги реализации индивидуального образовательного маршрута");
}

}  // namespace marshrut::report
