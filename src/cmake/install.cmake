# SPDX-License-Identifier: MIT
# find_package(marshrut 0.1 CONFIG REQUIRED COMPONENTS registrar sqlite): one export set a component, so that a user
# needs only the packages of what was asked for.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(to ${CMAKE_INSTALL_LIBDIR}/cmake/marshrut)

get_property(components GLOBAL PROPERTY marshrut_components)
foreach(name IN LISTS components)
    if(name STREQUAL "marshrut")
        install(TARGETS marshrut EXPORT marshrut-marshrut ARCHIVE COMPONENT development)
    else()
        install(TARGETS marshrut_${name} EXPORT marshrut-${name} ARCHIVE COMPONENT development
                FILE_SET HEADERS COMPONENT development FILE_SET bodies COMPONENT development)
    endif()
    install(EXPORT marshrut-${name} NAMESPACE marshrut:: DESTINATION ${to} COMPONENT development)
endforeach()

file(GLOB umbrellas CONFIGURE_DEPENDS ${marshrut_include}/marshrut.hpp ${marshrut_include}/src.hpp)
install(FILES ${umbrellas} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/marshrut COMPONENT development)

get_property(marshrut_components GLOBAL PROPERTY marshrut_components)
get_property(marshrut_adapters GLOBAL PROPERTY marshrut_adapters)
get_property(marshrut_recorded GLOBAL PROPERTY marshrut_recorded)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/marshrut-config.cmake.in ${PROJECT_BINARY_DIR}/marshrut-config.cmake
                              INSTALL_DESTINATION ${to} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/marshrut-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/marshrut-config.cmake ${PROJECT_BINARY_DIR}/marshrut-config-version.cmake
              ${CMAKE_CURRENT_LIST_DIR}/packages.cmake ${CMAKE_CURRENT_LIST_DIR}/Findutf8proc.cmake
              ${CMAKE_CURRENT_LIST_DIR}/Findstemmer.cmake
        DESTINATION ${to} COMPONENT development)
