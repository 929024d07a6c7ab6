// SPDX-License-Identifier: MIT
#include <marshrut/core/wording.hpp>
#include <marshrut/table/report.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace marshrut::table {

namespace {

struct Words {
    std::array<std::string_view, 4> sections;  // by treatment
    std::string_view rows, unchanged, rejected, queued, line, lines, with_mark, and_more, unlisted, both;
};
constexpr Words russian{{"ОТКЛОНЕНО", "НА ПРОВЕРКУ", "ПРИНЯТО С ЗАМЕЧАНИЯМИ", "О ФАЙЛЕ"},
                        "{n:строка|строки|строк}",
                        "без изменений",
                        "отклонено",
                        "на проверку",
                        "строка",
                        "строки",
                        " с BOM",
                        " …",
                        "не показано",
                        " и "};
constexpr Words english{{"REJECTED", "TO REVIEW", "TAKEN WITH REMARKS", "ABOUT THE FILE"},
                        "{n:row|rows}",
                        "unchanged",
                        "rejected",
                        "to review",
                        "line",
                        "lines",
                        " with BOM",
                        " …",
                        "not listed",
                        " and "};

/// All findings of one code under one treatment.
struct Heap {
    std::vector<const Finding*> findings;
};

std::string places(const Heap& heap, const Words& words)
{
    const Finding& first = *heap.findings.front();
    const auto line = [](const Place& place) { return std::to_string(place.line); };
    if (first.place.line == 0) return {};
    if (!first.others.empty()) return std::string{words.lines} + ' ' + line(first.place) + std::string{words.both} + line(first.others.front());
    if (heap.findings.size() == 1 || !first.value.empty()) return std::string{words.line} + ' ' + line(first.place);
    std::string text = std::string{words.lines} + ' ' + line(first.place) + ", " + line(heap.findings[1]->place);
    return heap.findings.size() > 2 ? text += words.and_more : text;
}

std::string remedy(const Finding& one, Language language)
{
    if (!one.nearest.empty()) return "«" + one.nearest + "»?";
    return language == Language::ru ? one.mend_ru : one.mend_en;
}

void pad(std::string& text, std::size_t letters, std::size_t width)
{
    if (letters < width) text.append(width - letters, ' ');
}

std::size_t letters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

std::string print(const Report& report, Language language)
{
    const Words& words = language == Language::ru ? russian : english;
    std::string page = report.encoding;
    if (const auto mark = page.find(" BOM"); mark != std::string::npos) page.replace(mark, std::string::npos, words.with_mark);
    if (!report.separator.empty()) page += ", «" + report.separator + "»";
    if (!page.empty()) page += ", ";
    page += grouped(report.rows) + ' ' + say(words.rows, {{"n", report.rows}}, language) + " = " + grouped(report.applied) + " + " +
            grouped(report.unchanged) + ' ' + std::string{words.unchanged} + " + " + grouped(report.rejected) + ' ' +
            std::string{words.rejected} + " + " + grouped(report.queued) + ' ' + std::string{words.queued} + '\n';

    for (const Treatment treatment : {Treatment::rejected, Treatment::queued, Treatment::remark, Treatment::note}) {
        std::map<std::string_view, Heap> by_code;
        for (const Finding& one : report.findings)
            if (one.treatment == treatment) by_code[one.code].findings.push_back(&one);
        if (by_code.empty()) continue;
        std::vector<std::pair<std::string_view, const Heap*>> heaps;
        for (const auto& [code, heap] : by_code) heaps.emplace_back(code, &heap);
        std::ranges::sort(heaps, [](const auto& a, const auto& b) {
            const std::size_t one = a.second->findings.size(), other = b.second->findings.size();
            return one != other ? one > other : a.first < b.first;
        });

        page += words.sections[static_cast<std::size_t>(treatment)];
        page += '\n';
        std::size_t width = 0;
        std::vector<std::string> counts;
        for (const auto& [code, heap] : heaps) {
            counts.push_back(std::string{code} + ' ' + grouped(static_cast<std::int64_t>(heap->findings.size())));
            width = std::max(width, letters(counts.back()));
        }
        for (std::size_t n = 0; n < heaps.size(); ++n) {
            const Heap& heap = *heaps[n].second;
            const Finding& first = *heap.findings.front();
            std::string line = "  " + counts[n];
            pad(line, letters(counts[n]), width + 2);
            if (!first.clause.empty() && first.clause != "MOD-4.2-a") line += first.clause + "  ";
            const std::string where = places(heap, words), mend = remedy(first, language);
            line += where;
            if (!first.value.empty()) line += (where.empty() ? "«" : ": «") + first.value + "»";
            if (mend.empty()) {
                if (!where.empty() || !first.value.empty()) line += " — ";
                line += language == Language::ru ? first.ru : first.en;
            } else {
                line += " → " + mend;
            }
            page += line + '\n';
        }
    }
    if (report.unlisted > 0) page += std::string{words.unlisted} + ": " + grouped(report.unlisted) + '\n';
    return page;
}

}  // namespace marshrut::table
