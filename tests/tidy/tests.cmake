add_test(NAME tidy/rooms COMMAND python3 "${PROJECT_SOURCE_DIR}/tests/tidy/tidy.py")
set_tests_properties(tidy/rooms PROPERTIES LABELS tidy TIMEOUT 60)
add_test(NAME tidy/rooms-refuse COMMAND python3 "${PROJECT_SOURCE_DIR}/tests/tidy/tst_tidy.py")
set_tests_properties(tidy/rooms-refuse PROPERTIES LABELS tidy TIMEOUT 60)
