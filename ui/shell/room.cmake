# The window: what feeds it, clusters, actions, dialogs, its pages, layouts, screenshots.
muster_room(Shell DIR ui/shell SUBROOMS feed clusters actions dialogs pages layouts window screenshots
    USES Muster::Client Muster::Views Qt6Keychain::Qt6Keychain WIDGETS)

# The handbook is part of the program: its pages and the images that they show. Pages for developers are not.
file(GLOB handbook CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/resources/docs/*.md")
list(FILTER handbook EXCLUDE REGEX "/(architecture|glossary)\\.md$")
set(handbook_images)
foreach(page IN LISTS handbook)
    set_property(DIRECTORY "${PROJECT_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${page}")
    file(READ "${page}" text)
    string(REGEX MATCHALL "\\]\\(screenshots/[a-z0-9-]+\\.png\\)" shown "${text}")
    foreach(image IN LISTS shown)
        string(REGEX REPLACE "^\\]\\((.*)\\)$" "\\1" image "${image}")
        if(EXISTS "${PROJECT_SOURCE_DIR}/resources/docs/${image}")
            list(APPEND handbook_images "${PROJECT_SOURCE_DIR}/resources/docs/${image}")
        endif()
    endforeach()
endforeach()
list(REMOVE_DUPLICATES handbook_images)
qt_add_resources(muster_shell handbook PREFIX "/docs" BASE "${PROJECT_SOURCE_DIR}/resources/docs"
    FILES ${handbook} ${handbook_images})
