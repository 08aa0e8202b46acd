muster_test(integration / ctl / tst_musterctl USES Muster::Protocol muster_fakenode)
    add_dependencies(integration_ctl_tst_musterctl musterctl)
