#pragma once
#include <memory>
#include <vector>

namespace muster::api {

class Router;

/// Some routes of one area, and their handlers. Thread: addRoutes() before the server starts; the handlers it
/// adds are called on I/O threads, several at once.
class Controller {
public:
    virtual ~Controller() = default;
    virtual void addRoutes(Router &router) = 0;
};

using Controllers = std::vector<std::unique_ptr<Controller>>;

} // namespace muster::api
