# SPDX-License-Identifier: MIT
# One folder of include/marshrut is one target, marshrut::<folder>. The DEPENDS lists *are* the architecture.

set(marshrut_include ${PROJECT_SOURCE_DIR}/include/marshrut)
set(marshrut_layers ${PROJECT_BINARY_DIR}/layers.txt)  # read by check_layers
file(WRITE ${marshrut_layers} "")

# marshrut_component(name [DEPENDS folder…] [PACKAGES package…] [BODIES] [OPTION switch] [SOURCES glob…])
#   BODIES  its users get libmarshrut. Values and rules are headers: who only decides links nothing, who also reads files of
#           model … notify links marshrut::marshrut beside them
#   OPTION  made only when the switch is on (adapters)
function(marshrut_component name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "BODIES" "OPTION" "DEPENDS;PACKAGES;SOURCES")
    file(APPEND ${marshrut_layers} "${name}: ${arg_DEPENDS}\n")

    file(GLOB headers CONFIGURE_DEPENDS ${marshrut_include}/${name}.hpp ${marshrut_include}/${name}/*.hpp
         ${marshrut_include}/${name}/*/*.hpp)
    file(GLOB bodies  CONFIGURE_DEPENDS ${marshrut_include}/${name}/impl/*.ipp)
    if(NOT headers OR (DEFINED arg_OPTION AND NOT ${arg_OPTION}))
        return()
    endif()
    set_property(GLOBAL APPEND PROPERTY marshrut_ipp ${bodies})

    set(target marshrut_${name})
    if(arg_SOURCES)
        list(TRANSFORM arg_SOURCES PREPEND ${PROJECT_SOURCE_DIR}/)
        file(GLOB sources CONFIGURE_DEPENDS ${arg_SOURCES})
        add_library(${target} STATIC ${sources})
        target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:marshrut_dev>)
        set(scope PUBLIC)
        set(packages_scope PRIVATE)  # an adapter's headers never show what it adapts
        set_property(GLOBAL APPEND PROPERTY marshrut_adapters ${name})
    else()
        add_library(${target} INTERFACE)
        set(scope INTERFACE)
        set(packages_scope INTERFACE)
    endif()
    add_library(marshrut::${name} ALIAS ${target})
    target_compile_features(${target} ${scope} cxx_std_20)
    target_sources(${target} ${scope}
        FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${headers}
        FILE_SET bodies TYPE HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${bodies})
    set_target_properties(${target} PROPERTIES EXPORT_NAME ${name}
        VERIFY_INTERFACE_HEADER_SETS ON INTERFACE_HEADER_SETS_TO_VERIFY HEADERS)

    foreach(folder IN LISTS arg_DEPENDS)
        if(TARGET marshrut_${folder})
            list(APPEND depends ${folder})
            target_link_libraries(${target} ${scope} marshrut_${folder})
        endif()
    endforeach()
    if(arg_BODIES)
        list(APPEND depends marshrut)
        target_link_libraries(${target} ${scope} marshrut)
    endif()
    marshrut_use_packages(${target} ${packages_scope} ${arg_PACKAGES})
    marshrut_record(${name} "${depends}" "${arg_PACKAGES}")
endfunction()

# libmarshrut, marshrut::marshrut. It knows no component (they know it), only the folder of headers.
function(marshrut_bodies)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "SOURCES;PACKAGES")
    list(TRANSFORM arg_SOURCES PREPEND ${PROJECT_SOURCE_DIR}/)
    file(GLOB sources CONFIGURE_DEPENDS ${arg_SOURCES})

    get_property(ipps GLOBAL PROPERTY marshrut_ipp)
    foreach(ipp IN LISTS ipps)
        cmake_path(RELATIVE_PATH ipp BASE_DIRECTORY ${PROJECT_SOURCE_DIR}/include OUTPUT_VARIABLE shown)
        string(REGEX REPLACE "^marshrut/(.*)/impl/(.*)\\.ipp$" "bodies/\\1/\\2.cpp" unit ${shown})
        file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/${unit} CONTENT "#include <${shown}>  // IWYU pragma: keep\n")
        list(APPEND sources ${PROJECT_BINARY_DIR}/${unit})
    endforeach()
    # src.hpp shows that bodies can be read together; each source of src/ stays alone with the library it adapts.
    set(alone_in ${PROJECT_SOURCE_DIR}/src)
    foreach(source IN LISTS sources)
        cmake_path(IS_PREFIX alone_in ${source} alone)
        set_source_files_properties(${source} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ${alone})
    endforeach()
    if(NOT sources)
        file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/bodies/none.cpp CONTENT "")
        set(sources ${PROJECT_BINARY_DIR}/bodies/none.cpp)
    endif()

    add_library(marshrut STATIC ${sources})
    add_library(marshrut::marshrut ALIAS marshrut)
    set_target_properties(marshrut PROPERTIES UNITY_BUILD ${MARSHRUT_UNITY} UNITY_BUILD_BATCH_SIZE 6)
    target_compile_features(marshrut PUBLIC cxx_std_20)
    target_include_directories(marshrut PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:include>)
    target_link_libraries(marshrut PRIVATE $<BUILD_INTERFACE:marshrut_dev>)
    marshrut_use_packages(marshrut PRIVATE ${arg_PACKAGES})
    marshrut_record(marshrut "" "${arg_PACKAGES}")
endfunction()

function(marshrut_use_packages target scope)
    set(OPENSSL_USE_STATIC_LIBS ${MARSHRUT_ARCHIVES})
    foreach(package IN LISTS ARGN)
        find_package(${package} ${marshrut_find_${package}} QUIET GLOBAL)
        if(NOT ${package}_FOUND)
            string(JOIN " " wanted ${package} ${marshrut_find_${package}})
            message(FATAL_ERROR "${target} needs ${wanted}, which was not found. On Debian: "
                                "apt-get install ${marshrut_debian_${package}}")
        endif()
        target_link_libraries(${target} ${scope} ${marshrut_give_${package}})
    endforeach()
endfunction()

# What marshrut-config.cmake has to know of a component.
function(marshrut_record name depends packages)
    set_property(GLOBAL APPEND PROPERTY marshrut_components ${name})
    set_property(GLOBAL APPEND_STRING PROPERTY marshrut_recorded
        "set(marshrut_depends_${name} ${depends})\nset(marshrut_packages_${name} ${packages})\n")
endfunction()
