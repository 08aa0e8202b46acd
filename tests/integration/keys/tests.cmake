# The openssl program is the judge of what our code makes with the library of the same name.
find_program(OPENSSL_PROGRAM openssl)
if(OPENSSL_PROGRAM)
    muster_test(integration/keys/tst_certificates USES Muster::Keys)
else()
    message(WARNING "integration/keys/certificates is left out: there is no openssl program")
endif()

if(TARGET musterd)
    muster_test(integration/keys/tst_securestart USES Qt6::Network)
    add_dependencies(integration_keys_tst_securestart musterd musterctl)
endif()
