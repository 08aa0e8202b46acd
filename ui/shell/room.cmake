# The window: what feeds it, clusters, actions, dialogs, its pages, layouts, screenshots.
muster_room(Shell DIR ui/shell SUBROOMS feed clusters actions dialogs pages layouts window screenshots
    USES Muster::Client Muster::Views Qt6Keychain::Qt6Keychain WIDGETS)

# The handbook is part of the program: its pages, and of the pictures those that they show. What is for developers is not.
file(GLOB handbook CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/resources/docs/*.md")
list(FILTER handbook EXCLUDE REGEX "/(architecture|glossary)\\.md$")
set(handbook_pictures)
foreach(page IN LISTS handbook)
    set_property(DIRECTORY "${PROJECT_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${page}")
    file(READ "${page}" text)
    string(REGEX MATCHALL "\\]\\(screenshots/[a-z0-9-]+\\.png\\)" shown "${text}")
    foreach(picture IN LISTS shown)
        string(REGEX REPLACE "^\\]\\((.*)\\)$" "\\1" picture "${picture}")
        if(EXISTS "${PROJECT_SOURCE_DIR}/resources/docs/${picture}")
            list(APPEND handbook_pictures "${PROJECT_SOURCE_DIR}/resources/docs/${picture}")
        endif()
    endforeach()
endforeach()
list(REMOVE_DUPLICATES handbook_pictures)
qt_add_resources(muster_shell handbook PREFIX "/docs" BASE "${PROJECT_SOURCE_DIR}/resources/docs"
    FILES ${handbook} ${handbook_pictures})
