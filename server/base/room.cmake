# Ids, time (steady and wall as types), `Result`, randomness, futures.
configure_file("${PROJECT_SOURCE_DIR}/server/base/version.h.in" "${PROJECT_BINARY_DIR}/generated/base/version.h" @ONLY)
muster_room(Base DIR server/base USES Qt6::Core tl::expected)
target_include_directories(muster_base PRIVATE "${PROJECT_BINARY_DIR}/generated")
if(MUSTER_LOCK_RANKS)
    target_compile_definitions(muster_base PRIVATE MUSTER_LOCK_RANKS)   # in its sources only: nothing else depends on it
endif()
