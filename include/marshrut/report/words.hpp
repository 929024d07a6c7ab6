// SPDX-License-Identifier: MIT
#pragma once

// The words of Annexes 1 and 2 of order 01/312, exactly as they stand there, its slips of grammar included: an official lays the
// paper beside the order. Each row names the requirement it answers.

#include <array>
#include <cstdint>
#include <string_view>

namespace marshrut::report::words {

/// A row of the specialist's layout.
struct Row {
    std::string_view clause, number, label;
};

/// A column of a table of the worker's layout; width in millimetres of a 175 mm line, 0 takes what is left.
struct Column {
    std::string_view head;
    int width;
};

inline constexpr std::string_view absent = "—";
inline constexpr std::string_view need = "потребность";  // CLAUSE AMB-A14

// ---------------------------------------------------------------- Annex 1, for specialists of provider organisations

inline constexpr std::string_view recommended_title =
    "Структура рекомендуемого индивидуального образовательного маршрута педагогического или руководящего работника системы "
    "образования Челябинской области в модуле «Организация дополнительного профессионального образования» государственной "
    "информационной системы «Образование в Челябинской области» (выгрузка из модуля «Организация ДПО»)*";

// clang-format off
inline constexpr std::array<Row, 12> recommended_rows{{
    {"IOM-A1S-1-5", "1.",  "Пользователь (ФИО педагогического работника/руководящего работника)"},
    {"IOM-A1S-1-5", "2.",  "Наименование муниципального образования"},
    {"IOM-A1S-1-5", "3.",  "Место работы"},
    {"IOM-A1S-1-5", "4.",  "Должность"},
    {"IOM-A1S-1-5", "5.",  "Образование (год, название организации, специальность)"},
    {"IOM-A1S-6-8", "6.",  "Наименование процедуры оценки профессиональных компетенций"},
    {"IOM-A1S-6-8", "7.",  "Наименование или номер группы процедуры"},
    {"IOM-A1S-6-8", "8.",  "Дата прохождения"},
    {"IOM-A1S-9",   "9.",  "Результаты процедуры оценки компетенций**"},
    {"IOM-A1S-10",  "10.", "Количество ДПП в рекомендуемый ИОМ после прохождения процедуры оценки профессиональных компетенций"},
    {"IOM-A1S-11",  "11.", "Перечисление ДПП из рекомендуемого ИОМ"},
    {"IOM-A1S-12",  "12.", "Образовательные события в рекомендуемом ИОМ после прохождения процедуры оценки профессиональных компетенций"},
}};

/// Row 9 has a line an area, «Предметная (%)»; these four where the procedure brings no areas of its own. CLAUSE AMB-A12
inline constexpr std::array<std::string_view, 4> areas{"Предметная", "Коммуникативная", "Психолого-педагогическая", "Методическая"};
inline constexpr std::string_view percent = " (%)";

inline constexpr std::array<std::string_view, 2> recommended_notes{
    "*вариант визуализации рекомендуемого ИОМ для специалистов организаций, осуществляющие деятельность по реализации дополнительных профессиональных программ",
    "** раздел вариативного содержания (в зависимости от категории участника процедуры оценки компетенций)",
};

// ------------------------------------------------------------------------------------------- Annex 1, for the worker

inline constexpr std::string_view own_recommended_title = "Рекомендуемый индивидуальный образовательный маршрут";

inline constexpr std::array<std::string_view, 5> own_header{  // CLAUSE IOM-A1W-hdr
    "Фамилия Имя Отчество", "Наименование муниципального образования", "Место работы", "Должность",
    "Образование (год, название организации, специальность)",
};

inline constexpr std::string_view results_title = "Результаты процедуры оценки профессиональных компетенций";
inline constexpr std::array<Column, 5> results_columns{{  // CLAUSE IOM-A1W-res
    {"№ п/п", 11}, {"Диагностическая процедура/потребность", 0}, {"Оцениваемые компетенции", 50}, {"Дата прохождения", 27}, {"Уровень/ баллы", 36},
}};

inline constexpr std::string_view recommendations_title = "Рекомендации";
inline constexpr std::string_view formal_title = "Формальный маршрут (повышение квалификации)";
inline constexpr std::array<Column, 3> formal_columns{{  // CLAUSE IOM-A1W-formal
    {"№ п/п", 11}, {"Место прохождения", 58}, {"Наименование программы", 0},
}};

inline constexpr std::string_view informal_title = "Неформальный маршрут (научно-методические и образовательные события регионального уровня)";
inline constexpr std::array<Column, 5> informal_columns{{  // CLAUSE IOM-A1W-informal
    {"№ п/п", 11}, {"Место прохождения", 36}, {"Наименование образовательного события", 0}, {"Возможные формы участия", 36}, {"Сроки", 28},
}};

inline constexpr std::string_view own_recommended_note =
    "*вариант визуализации рекомендуемого ИОМ для педагогического работника или управленческого кадра системы образования Челябинской области";

// ---------------------------------------------------------------- Annex 2, for specialists of provider organisations

inline constexpr std::string_view outcome_title =
    "Итоги реализации педагогическим и руководящим работником системы образования Челябинской области индивидуального "
    "образовательного маршрута в модуле «Организация дополнительного профессионального образования» государственной "
    "информационной системы «Образование в Челябинской области» (выгрузка из модуля «Организация ДПО»)";

inline constexpr std::array<Row, 11> outcome_rows{{
    {"IOM-A2S-1-5", "1.",  "ФИО педагогического / руководящего работника"},
    {"IOM-A2S-1-5", "2.",  "Наименование муниципального образования"},
    {"IOM-A2S-1-5", "3.",  "Место работы"},
    {"IOM-A2S-1-5", "4.",  "Должность"},
    {"IOM-A2S-1-5", "5.",  "Образование (год, название организации, специальность)"},
    {"IOM-A2S-6",   "6.",  "Наименование ДПП из формальной части ИОМ, согласованной с руководителем ОО"},
    {"IOM-A2S-7",   "7.",  "Наименование организации, реализующие ДПП (в т.ч. адрес)"},
    {"IOM-A2S-8",   "8.",  "Трудоемкость ДПП"},
    {"IOM-A2S-9",   "9.",  "Дата реализации"},
    {"IOM-A2S-10",  "10.", "Номер документа установленного образца"},
    {"IOM-A2S-11",  "11.", "Образовательные события в ИОМ согласованные руководителем ОО"},
}};

// ------------------------------------------------------------------------------------------- Annex 2, for the worker

inline constexpr std::string_view own_outcome_title = "Итоги реализации индивидуального образовательного маршрута*";

inline constexpr std::array<std::string_view, 5> own_outcome_header{
    "Фамилия Имя Отчество", "Наименование муниципального образования", "Место работы", "Должность",
    "Образование (год, название организация, специальность)",
};

inline constexpr std::string_view outcome_formal_title = "Формальный маршрут (повышение квалификации)";
inline constexpr std::array<Column, 6> outcome_formal_columns{{  // CLAUSE IOM-A2W-formal
    {"№ п/п", 11}, {"Наименование ДПО, СПО, ВО (в т.ч. адрес)", 55}, {"Наименование программы", 0}, {"Кол-во часов", 16},
    {"Дата реализации", 25}, {"Номер документа установленного образца", 31},
}};

inline constexpr std::string_view outcome_informal_title = "Неформальный маршрут (образовательные события регионального уровня)";
inline constexpr std::array<Column, 4> outcome_informal_columns{{  // CLAUSE IOM-A2W-informal
    {"№ п/п", 11}, {"Место прохождения", 58}, {"Наименование образовательного события", 0}, {"Сроки", 28},
}};

inline constexpr std::string_view own_outcome_note =
    "*вариант визуализации итога прохождения ИОМ для педагогического или руководящего работника системы образования Челябинской области";

// ------------------------------------------------------------------------------------------------- words in the cells

inline constexpr std::array<std::string_view, 3> levels{"низкий", "средний", "высокий"};  // CLAUSE AMB-A13
inline constexpr std::array<std::string_view, 4> event_levels{"федеральный уровень", "региональный уровень", "муниципальный уровень", "уровень организации"};
inline constexpr std::array<std::string_view, 3> delivery{"дистанционно", "очно-заочно", "очно"};  // in the order of DeliveryForm
/// Forms of participation; a code that is not here prints as it is.
struct Labelled {
    std::string_view code, label;
};
inline constexpr std::array<Labelled, 5> participation{{
    {"contestant", "участник конкурса"},
    {"jury", "член жюри"},
    {"listener", "слушатель"},
    {"speaker", "спикер"},
    {"trainee", "стажёр"},
}};
inline constexpr std::string_view of = " из ";
inline constexpr std::string_view hours = " ч";
// clang-format on

}  // namespace marshrut::report::words
