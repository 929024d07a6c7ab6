// SPDX-License-Identifier: MIT
#include "door.hpp"

#include <marshrut/codec/json.hpp>
#include <marshrut/codec/schema.hpp>
#include <marshrut/model/policy.hpp>
#include <marshrut/registrar/audit.hpp>
#include <marshrut/registrar/command.hpp>
#include <marshrut/registrar/session.hpp>
#include <marshrut/store/kinds.hpp>
#include <marshrut/table/report.hpp>

#include <algorithm>
#include <set>
#include <vector>

namespace marshrut::python {

namespace {

/// Every described type that commands, questions, answers and kept rows lead to, as JSON: what the Python classes are made from.
class Walk {
public:
    /// How a field's type is written: `{"sort": "list", "of": {…}}`, a record or enumeration by its name.
    std::string type(const Shape& shape)
    {
        static constexpr std::string_view sorts[]{"flag", "integer", "text", "id", "spelled", "enumeration",
                                                  "optional", "list", "choice", "record"};
        std::string json = "{\"sort\":" + codec::quoted(sorts[static_cast<std::size_t>(shape.sort)]);
        switch (shape.sort) {
        case Sort::optional:
        case Sort::list: json += ",\"of\":" + type(shape.element()); break;
        case Sort::choice: {
            json += ",\"of\":[";
            for (const ShapeOf one : shape.alternatives) json += (json.back() == '[' ? "" : ",") + type(one());
            json += ']';
            break;
        }
        case Sort::enumeration:
        case Sort::record:
            meet(shape);
            [[fallthrough]];
        case Sort::id:
        case Sort::spelled: json += ",\"name\":" + codec::quoted(shape.name); break;
        case Sort::flag:
        case Sort::integer:
        case Sort::text: break;
        }
        return json + '}';
    }

    void rows(std::string_view what, std::span<const registrar::Row> rows)
    {
        out_ += (out_.size() > 1 ? ",\"" : "\"") + std::string{what} + "\":[";
        for (const registrar::Row& one : rows)
            out_ += (out_.back() == '[' ? "" : ",") + ("{\"name\":" + codec::quoted(one.name)) + ",\"record\":" + codec::quoted(one.shape().name) +
                    ",\"answer\":" + type(one.answer()) + ",\"job\":" + (one.chunk ? "true" : "false") + '}', meet(one.shape());
        out_ += ']';
    }

    void meet(const Shape& shape)
    {
        if (!met_.insert(&shape).second) return;
        std::string json = "{\"name\":" + codec::quoted(shape.name);
        if (shape.sort == Sort::enumeration) {
            json += ",\"labels\":[";
            for (const Label& one : shape.labels) json += (json.back() == '[' ? "" : ",") + codec::quoted(one.name);
            enumerations_.push_back(json + "]}");
            return;
        }
        json += ",\"personal\":";
        json += std::ranges::any_of(store::kinds, [&](const store::Kind& kind) {
            return kind.personal == store::Personal::yes && &kind.shape() == &shape;
        }) ? "true" : "false";
        json += ",\"fields\":[";
        const auto blank = shape.make();
        for (const Field& field : shape.fields) {
            json += (json.back() == '[' ? "" : ",") + ("{\"name\":" + codec::quoted(field.name)) + ",\"type\":" + type(field.shape());
            if (field.defaulted) json += ",\"default\":" + codec::write(field.shape(), static_cast<const char*>(blank.get()) + field.offset);
            json += '}';
        }
        records_.push_back(json + "]}");  // behind what it needs
    }

    [[nodiscard]] std::string json() &&
    {
        const auto list = [&](std::string_view name, const std::vector<std::string>& all) {
            out_ += ",\"" + std::string{name} + "\":[";
            for (const std::string& one : all) out_ += (out_.back() == '[' ? "" : ",") + one;
            out_ += ']';
        };
        list("enumerations", enumerations_);
        list("records", records_);
        return std::move(out_) + '}';
    }

private:
    std::string out_ = "{";
    std::set<const Shape*> met_;
    std::vector<std::string> enumerations_, records_;
};

std::string shapes()
{
    Walk walk;
    for (const store::Kind& kind : store::kinds) walk.meet(kind.shape());
    walk.meet(shape_of<Session>());
    walk.meet(shape_of<As>());
    walk.meet(shape_of<Policy>());
    walk.meet(shape_of<registrar::Audited>());
    walk.meet(shape_of<table::Report>());
    walk.rows("commands", registrar::commands());
    walk.rows("questions", registrar::questions());
    return std::move(walk).json();
}

std::string schema(const std::string& name)
{
    for (const auto rows : {registrar::commands(), registrar::questions()})
        for (const registrar::Row& one : rows)
            if (one.name == name) return codec::schema(one.shape());
    return codec::schema(value_of(registrar::find_row(registrar::commands(), name))->shape());
}

}  // namespace

void bind_shapes(py::module_& module)
{
    module.def("shapes", &shapes, "The description of every command, question, answer and kept row. JSON.");
    module.def("schema", &schema, py::arg("name"), "JSON Schema of what a command or question takes.");
}

}  // namespace marshrut::python
