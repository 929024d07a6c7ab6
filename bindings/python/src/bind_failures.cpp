// SPDX-License-Identifier: MIT
#include "door.hpp"

#include <marshrut/access/permissions.hpp>
#include <marshrut/access/roles.hpp>
#include <marshrut/codec/json.hpp>
#include <marshrut/registrar/refusals.hpp>

namespace marshrut::python {

void raise(const Failure& why) { raise(Refusals{why}); }

void raise(const Refusals& why)
{
    std::string reasons = "[";
    for (const Failure& one : why) reasons += (reasons.back() == '[' ? "" : ",") + codec::failure_json(one);
    raise_json(reasons + ']');
}

void raise_json(const std::string& reasons)
{
    const py::object refused = py::module_::import("marshrut.refusals").attr("from_json")(reasons);
    PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(refused.ptr())), refused.ptr());
    throw py::error_already_set();
}

bool Caller::stopped()
{
    py::gil_scoped_acquire with_python;
    return PyErr_Occurred() != nullptr || PyErr_CheckSignals() != 0;
}

namespace {

/// Rows of a table as JSON: `{"name": value, …}`.
class Rows {
public:
    Rows& row()
    {
        out_ += out_.size() > 1 ? ",{" : "{";
        first_ = true;
        return *this;
    }
    Rows& put(std::string_view name, std::string_view text) { return raw(name, codec::quoted(text)); }
    Rows& put(std::string_view name, int number) { return raw(name, std::to_string(number)); }
    void end() { out_ += '}'; }
    [[nodiscard]] std::string json() && { return std::move(out_) + ']'; }

private:
    Rows& raw(std::string_view name, const std::string& json)
    {
        if (!std::exchange(first_, false)) out_ += ',';
        out_ += codec::quoted(name) + ':' + json;
        return *this;
    }

    std::string out_ = "[";
    bool first_ = true;
};

std::string kinds()
{
    Rows rows;
    for (const KindRow& one : kinds_of_refusal)
        rows.row().put("name", one.name).put("python", one.python).put("python_base", one.python_base).put("exit", one.exit)
            .put("ru", one.next.ru).put("en", one.next.en).end();
    return std::move(rows).json();
}

std::string refusals()
{
    Rows rows;
    for (const Code* one : registrar::all_refusals())
        rows.row().put("code", one->name).put("kind", row_of(one->kind).name).put("clause", one->clause).put("ru", one->ru)
            .put("en", one->en).end();
    return std::move(rows).json();
}

std::string permissions()
{
    Rows rows;
    for (const access::Permission& one : access::permissions)
        rows.row().put("role", label(one.role)).put("may", label(one.may)).put("over", label(one.over)).put("clause", one.clause).end();
    return std::move(rows).json();
}

std::string roles()
{
    Rows rows;
    for (const access::RoleRow& one : access::roles)
        rows.row().put("role", label(one.role)).put("ru", one.name.ru).put("en", one.name.en).put("from", one.from).end();
    return std::move(rows).json();
}

}  // namespace

void bind_failures(py::module_& module)
{
    module.def("kinds", &kinds, "The eight kinds of refusal: exception, exit code, what to do next. JSON.");
    module.def("refusals", &refusals, "Every code with its kind, clause and sentences. JSON.");
    module.def("permissions", &permissions, "Who may do what, over what, under which clause. JSON.");
    module.def("roles", &roles, "The roles, their names and where they come from. JSON.");
}

}  // namespace marshrut::python
