#pragma once

namespace muster::auth {
class PasswordHasher;
class Sessions;
} // namespace muster::auth
namespace muster::service {
class ConfigService;
class Runner;
} // namespace muster::service

namespace muster::api {

class ClusterService;
class DatabaseService;
class GossipKeyService;
class LogService;
class Readiness;
class SampleService;

/// What controllers need of the process that they serve in. All borrowed; they must outlive the front.
struct Context {
    const Readiness &readiness;
    service::Runner &runner;
    auth::PasswordHasher &hasher;
    auth::Sessions &sessions;
    service::ConfigService &config;
    ClusterService &cluster;
    LogService &logs;
    SampleService &samples;
    DatabaseService &databases;
    GossipKeyService *gossipKeys = nullptr; ///< null: there are no keys, and their routes are not served
};

} // namespace muster::api
