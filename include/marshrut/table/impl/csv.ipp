// SPDX-License-Identifier: MIT
#include <marshrut/core/text.hpp>
#include <marshrut/table/csv.hpp>
#include <marshrut/table/encodings.hpp>
#include <marshrut/table/refusals.hpp>

#include <array>

namespace marshrut::table {

namespace {

std::string shown(char separator) { return separator == '\t' ? "TAB" : std::string{separator}; }

/// What parts the cells of one physical line that is not in quotes, counted per candidate.
struct Counts {
    std::size_t semicolons = 0, commas = 0, tabs = 0;

    [[nodiscard]] std::size_t of(char separator) const
    {
        return separator == ';' ? semicolons : separator == ',' ? commas : separator == '\t' ? tabs : 0;
    }
};

/// Reads the text of a file into a builder. One pass, except that after a quote that went wrong reading goes on at the line after it;
/// such lines cannot overlap (a quote that reaches far has only doubled quotes before it), so the whole stays linear.
class Reader {
public:
    Reader(std::string_view text, Builder& builder) : text_{text}, builder_{builder} {}

    Result<> read()
    {
        choose_separator();
        while (at_ < text_.size()) {
            MARSHRUT_CHECK(row());
        }
        return done();
    }
    [[nodiscard]] std::string separator() const { return shown(separator_); }

private:
    static bool breaks(char c) noexcept { return c == '\n' || c == '\r'; }

    /// Moves behind the line break at `at`, if there is one, and counts it.
    void pass_break(std::size_t& at, std::size_t& line) const
    {
        if (at >= text_.size() || !breaks(text_[at])) return;
        at += text_[at] == '\r' && at + 1 < text_.size() && text_[at + 1] == '\n' ? 2 : 1;
        ++line;
    }

    [[nodiscard]] std::string_view line_at(std::size_t at) const
    {
        const auto end = text_.find_first_of("\r\n", at);
        return text_.substr(at, end == std::string_view::npos ? end : end - at);
    }

    /// The candidate that parts the headings most often; a `sep=` line decides only between equals.
    void choose_separator()
    {
        char told = 0;
        std::string_view first = line_at(0);
        if (first.size() >= 2 && first.front() == '"' && first.back() == '"') first = first.substr(1, first.size() - 2);
        if (first.size() == 5 && text::folded(first.substr(0, 4)) == "sep=") {
            told = first[4];
            at_ = line_at(0).size();
            pass_break(at_, line_);
        } else if (text::folded(first) == "sep=") {  // TAB, trimmed by some editor
            at_ = line_at(0).size();
            pass_break(at_, line_);
        }

        Counts counts;
        bool quoted = false, seen = false;
        for (std::size_t at = at_; at < text_.size(); ++at) {
            const char c = text_[at];
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (breaks(c) && seen) break;
            if (c == ';') ++counts.semicolons;
            if (c == ',') ++counts.commas;
            if (c == '\t') ++counts.tabs;
            seen = seen || (c != ' ' && !breaks(c) && c != ';' && c != ',' && c != '\t');
        }
        for (const char candidate : {';', '\t', ','})
            if (counts.of(candidate) > counts.of(separator_)) separator_ = candidate;
        const bool possible = told == ';' || told == ',' || told == '\t';
        if (possible && counts.of(told) == counts.of(separator_))
            separator_ = told;
        else if (told != 0)
            builder_.note(code::separator_told, {{"told", shown(told)}, {"taken", shown(separator_)}}, 1);
    }

    Result<> row()
    {
        const std::size_t row_line = line_;
        builder_.begin(row_line);
        while (true) {
            if (at_ < text_.size() && text_[at_] == '"') {
                MARSHRUT_TRY(const bool read, quoted_cell());
                if (!read) return builder_.end();
            } else {
                const std::size_t from = at_;
                while (at_ < text_.size() && text_[at_] != separator_ && !breaks(text_[at_])) ++at_;
                builder_.cell(unguarded(text_.substr(from, at_ - from)));
            }
            if (at_ >= text_.size() || breaks(text_[at_])) break;
            ++at_;  // the separator; a cell follows, be it empty
        }
        pass_break(at_, line_);
        return builder_.end();
    }

    /// Reads a cell in quotes. Where its quotes are wrong the row is rejected, and reading goes on at the line after the one in which
    /// the cell began: no neighbour is swallowed.
    Result<bool> quoted_cell()
    {
        const std::size_t from = at_ + 1, line_before = line_;
        std::size_t at = from, line = line_;
        bool doubled = false;
        for (; at < text_.size(); ) {
            if (text_[at] == '"') {
                if (at + 1 >= text_.size() || text_[at + 1] != '"') break;
                doubled = true;
                at += 2;
            } else if (breaks(text_[at])) {
                pass_break(at, line);
            } else {
                ++at;
            }
        }
        const bool closed = at < text_.size();
        std::size_t after = at + 1;
        while (closed && after < text_.size() && text_[after] == ' ' && separator_ != ' ') ++after;
        if (closed && (after >= text_.size() || text_[after] == separator_ || breaks(text_[after]))) {
            const auto cell = unguarded(text_.substr(from, at - from));
            doubled ? builder_.doubled(cell) : builder_.cell(cell);
            at_ = after;
            line_ = line;
            return true;
        }
        const Code& why = closed ? code::text_after_quote : code::quote_unclosed;
        if (builder_.width() == 0) return Failure{why, {}, ':' + std::to_string(line_)};  // the headings themselves
        builder_.reject(why);
        at_ = from + line_at(from).size();
        line_ = line_before;
        pass_break(at_, line_);
        return false;
    }

    std::string_view text_;
    Builder& builder_;
    std::size_t at_ = 0, line_ = 1;
    char separator_ = ';';
};

constexpr std::array<std::string_view, 10> starts_of_formulas{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};

bool calculates(std::string_view text) noexcept
{
    while (text.starts_with(' ') || text.starts_with("\u00A0")) text.remove_prefix(text.front() == ' ' ? 1 : 2);
    for (const auto start : starts_of_formulas)
        if (text.starts_with(start)) return true;
    return false;
}

}  // namespace

std::string guarded(std::string_view text)
{
    return text.starts_with('\'') || calculates(text) ? '\'' + std::string{text} : std::string{text};
}

std::string_view unguarded(std::string_view text) noexcept
{
    if (text.starts_with('\'') && (text.substr(1).starts_with('\'') || calculates(text.substr(1)))) text.remove_prefix(1);
    return text;
}

Result<Table> read(std::string name, std::string_view bytes, const Limits& limits)
{
    if (bytes.size() > limits.bytes)
        return Failure{code::file_too_large, {{"limit", static_cast<std::int64_t>(limits.bytes >> 20)}}, std::move(name)};
    auto decoded = decode(bytes);
    if (!decoded) return std::move(decoded).error().in(name);
    Builder builder{std::move(name), {}, limits};
    Reader reader{decoded.value().text(bytes), builder};
    if (auto all = reader.read(); !all) {
        Failure why = std::move(all).error();
        return why.at().starts_with(':') ? std::move(why).in(builder.name()) : std::move(why);
    }
    builder.describe(decoded.value().encoding, builder.width() > 1 ? reader.separator() : std::string{});
    return std::move(builder).finish();
}

Writer::Writer(Style style) : style_{style}
{
    if (style_.mark) bytes_ = "\xEF\xBB\xBF";
}

void Writer::text(std::string_view cell)
{
    const std::string safe = guarded(cell);
    // A cell that is quoted keeps its spaces and line breaks in every reader.
    const bool quote = safe.find_first_of("\";,\t\r\n") != std::string::npos || safe.starts_with(' ') || safe.ends_with(' ');
    if (!quote) {
        bytes_ += safe;
        return;
    }
    bytes_ += '"';
    for (const char c : safe) {
        if (c == '"') bytes_ += '"';
        bytes_ += c;
    }
    bytes_ += '"';
}

void Writer::row(std::span<const Cell> cells)
{
    struct Put {
        Writer& to;
        void operator()(std::monostate) const {}
        void operator()(const std::string& cell) const { to.text(cell); }
        void operator()(std::int64_t number) const { to.bytes_ += std::to_string(number); }
        void operator()(Tenths number) const
        {
            const std::int64_t size = number.tenths < 0 ? -number.tenths : number.tenths;
            if (number.tenths < 0) to.bytes_ += '-';
            to.bytes_ += std::to_string(size / 10);
            if (size % 10 != 0) {
                const bool clash = to.style_.comma == to.style_.separator;
                to.bytes_ += clash ? '.' : to.style_.comma;
                to.bytes_ += static_cast<char>('0' + size % 10);
            }
        }
        void operator()(Day day) const { to.bytes_ += to.style_.comma == ',' ? day.print_ru() : day.print(); }
        void operator()(bool flag) const { to.bytes_ += flag ? "да" : "нет"; }
    };
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (at > 0) bytes_ += style_.separator;
        std::visit(Put{*this}, cells[at]);
    }
    bytes_ += style_.crlf ? "\r\n" : "\n";
}

std::string write(const Table& table, Style style)
{
    Writer writer{style};
    std::vector<Cell> cells(table.width());
    for (std::size_t column = 0; column < table.width(); ++column) cells[column] = std::string{table.headings()[column]};
    writer.row(cells);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t column = 0; column < table.width(); ++column) cells[column] = std::string{table.cell(row, column)};
        writer.row(cells);
    }
    return std::move(writer).finish();
}

}  // namespace marshrut::table
