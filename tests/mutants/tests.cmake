# Running mutants is slow; that each still has its place in the sources is quick to see.
add_test(NAME mutants/check COMMAND python3 "${PROJECT_SOURCE_DIR}/tests/mutants/mutants.py" --check)
set_tests_properties(mutants/check PROPERTIES LABELS tidy TIMEOUT 60)
