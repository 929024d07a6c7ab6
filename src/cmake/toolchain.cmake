# SPDX-License-Identifier: MIT
# How our own files are compiled. Nothing here reaches a user of the installed package.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(PROJECT_IS_TOP_LEVEL)
    set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
    if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
        set(CMAKE_BUILD_TYPE Debug)
    endif()
    find_program(MARSHRUT_CCACHE ccache)
    mark_as_advanced(MARSHRUT_CCACHE)
    if(MARSHRUT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
        set(CMAKE_CXX_COMPILER_LAUNCHER ${MARSHRUT_CCACHE})
    endif()
endif()

add_library(marshrut_dev INTERFACE)
target_compile_options(marshrut_dev INTERFACE
    -Wall -Wextra -Wconversion -Wshadow $<$<BOOL:${MARSHRUT_WERROR}>:-Werror>
    # std::stable_sort of libstdc++ 12 calls a function that it marks deprecated itself; only clang says so.
    $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>
    # g++ 12 sees an overlap in "text" + std::string where there is none (GCC bug 105651), and only when optimising.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
