// SPDX-License-Identifier: MIT
// The four forms of order 01/312 for one educator whose name, diplomas and lists are longer than most:
//   print_forms FOLDER    writes annex1_specialist.html, annex1_worker.html, annex2_specialist.html, annex2_worker.html
// and three hundred people in one page. Without a folder nothing is written.

#include <marshrut/report/html.hpp>

#include <cassert>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

using namespace marshrut;
using namespace marshrut::report;

namespace {

const Owner owner{
    .name = "Константинопольская-Преображенская Александра-Вильгельмина Константиновна-Владимировна-Юрьевна",
    .municipality = "Еманжелинский муниципальный район",
    .organisation = "Муниципальное бюджетное учреждение дополнительного образования «Детско-юношеский центр» Еманжелинского муниципального района",
    .position = "педагог дополнительного образования",
    .education = {{1999, "ГБПОУ «Миасский педагогический колледж»", "учитель начальных классов"},
                  {2018, "ФГБОУ ВО «Южно-Уральский государственный гуманитарно-педагогический университет»", "психолого-педагогическое образование"},
                  {2009, "Челябинский государственный университет", "прикладная математика и информатика"}}};

RecommendedRoute recommended()
{
    RecommendedRoute route{.owner = owner,
                           .procedure = ProcedureTaken{"Оценка профессиональных компетенций педагогов дополнительного образования, 2023 год", "Группа 12-ДО", "2023-05-10"_day,
                                                       {{"Предметная", Points{29, 40}}, {"Коммуникативная", Points{99, 200}}, {"Психолого-педагогическая", std::nullopt}, {"Методическая", Points{11, 20}}}},
                           .needs = {{"Методическая: работа с одарёнными детьми", "2023-06-01"_day}},
                           .programmes = {},
                           .events = {}};
    for (int i = 1; i <= 10; ++i)
        route.programmes.push_back({"Педагог дополнительного образования: проектирование и реализация дополнительной общеобразовательной общеразвивающей программы технической направленности, часть " + std::to_string(i),
                                    "ГБУ ДПО «Челябинский институт переподготовки и повышения квалификации работников образования», кафедра № " + std::to_string(i), 72, "очно-заочно"});
    for (int i = 1; i <= 5; ++i)
        route.events.push_back({"Областной конкурс «Педагогический дебют», этап № " + std::to_string(i), "Челябинск, ул. Комсомольская, 20-а, аудитория 30" + std::to_string(i),
                                {"участник конкурса", "слушатель", "спикер"}, Day{19600 + 30 * i}, Day{19610 + 30 * i}});
    return route;
}

RouteOutcome taken()
{
    RouteOutcome done{.owner = owner, .programmes = {}, .events = {}};
    done.programmes = {
        {"Педагог дополнительного образования: проектирование и реализация программ технической направленности", "ГБУ ДПО «Челябинский институт переподготовки и повышения квалификации работников образования»", "454091, г. Челябинск, ул. Красноармейская, 88", ProviderKind::dpo, 72, "2024-02-05"_day, "2024-03-15"_day, true, "2024-03-15"_day, std::nullopt, "7424-001847"},
        {"Цифровая образовательная среда учреждения дополнительного образования", "ФГБОУ ВО «Южно-Уральский государственный гуманитарно-педагогический университет»", "454080, г. Челябинск, пр. Ленина, 69", ProviderKind::vo, 36, "2024-04-01"_day, "2024-04-19"_day, true, "2024-04-19"_day, "ПК", "0091356"}};
    for (const EventLine& event : recommended().events)
        done.events.push_back({event.title, event.place, event.from, event.to, event.level, true, true});
    return done;
}

void save(const std::string& folder, const char* name, const std::string& page)
{
    if (folder.empty()) return;
    std::ofstream out{folder + '/' + name, std::ios::binary};
    out << page;
    if (!out.flush()) std::cerr << name << " could not be written\n", std::exit(1);
}

}  // namespace

int main(int argc, char** argv)
{
    const std::string folder = argc > 1 ? argv[1] : "";
    const std::vector<RecommendedRoute> routes{recommended()};
    const std::vector<RouteOutcome> outcomes{taken()};

    //[print
    const std::string first = html(std::span{routes});  // the specialist's layout
    const std::string own = html(std::span{routes}, {.layout = Layout::worker});
    //]
    assert(first.find("<td>50</td>") == std::string::npos);  // 49.5 % is not yet 50 %:
    assert(first.find("<td>49,5</td>") != std::string::npos);
    save(folder, "annex1_specialist.html", first);
    save(folder, "annex1_worker.html", own);
    save(folder, "annex2_specialist.html", html(std::span{outcomes}));
    save(folder, "annex2_worker.html", html(std::span{outcomes}, {.layout = Layout::worker}));

    const std::vector<RecommendedRoute> region(300, recommended());
    std::cout << "300 people, one page: " << html(std::span{region}).size() / 1024 << " KiB\n";
}
