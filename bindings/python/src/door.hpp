// SPDX-License-Identifier: MIT
#pragma once

// What the files of the module share: how a refusal becomes an exception, and what each adds to the module.

#include <marshrut/core/refusal.hpp>
#include <marshrut/core/result.hpp>

#include <pybind11/pybind11.h>

#include <string>
#include <string_view>
#include <utility>

namespace marshrut::python {

namespace py = pybind11;

/// Raises the exception of the refusal's kind, `marshrut.NotNow` and its seven like. REQUIRES the GIL.
[[noreturn]] void raise(const Failure& why);

/// Raises the first reason; the others are its notes and stand in `reasons`.
[[noreturn]] void raise(const Refusals& why);
/// The same for reasons that are JSON already: a list of what `codec::failure_json` writes.
[[noreturn]] void raise_json(const std::string& reasons);

/// The value, or the exception of the first reason.
template <class T>
[[nodiscard]] T value_of(Result<T> answer)
{
    if (!answer) raise(answer.error());
    return std::move(answer).assume_value();
}

/// Calls Python back from a call that runs without the GIL. What Python raises there, Ctrl-C too, stops the call and is raised when
/// it has ended: no exception flies through the core.
class Caller {
public:
    /// Was something raised, or a signal handled? Then the call is to stop.
    [[nodiscard]] bool stopped();
    template <class F>
    void call(F&& f)
    {
        py::gil_scoped_acquire with_python;
        if (PyErr_Occurred() != nullptr) return;
        try {
            f();
        } catch (py::error_already_set& raised) {
            raised.restore();
        }
    }
    /// To be called with the GIL, when the call has ended.
    static void raise_what_was_raised()
    {
        if (PyErr_Occurred() != nullptr) throw py::error_already_set();
    }
};

void bind_failures(py::module_& module);
void bind_recommend(py::module_& module);
void bind_registrar(py::module_& module);
void bind_shapes(py::module_& module);

}  // namespace marshrut::python
