#pragma once
#include "base/result.h"
#include "node/daemon/part.h"
#include "store/schema/migrator.h"

#include <QJsonObject>

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace muster::api {
class Readiness;
}

namespace muster::node {

class ConfigFile;

/// The database as the daemon needs it before its parts can start. Thread: main, also for callbacks.
class Database {
public:
    using Progress = std::function<void(const store::MigrationProgress &)>;
    using Done = std::function<void(const Result<void> &)>;

    virtual ~Database() = default;
    /// Opens it and migrates it to the schema of this build.
    virtual void migrate(Progress progress, Done done) = 0;
    /// Reads, or writes as the first node, what the nodes of a cluster agree on through it. Conflict: another
    /// process has the place of this one.
    virtual void agree(Done done) = 0;
    /// Ends a migration soon.
    virtual void cancel() = 0;
};

/// What a daemon consists of: objects in the order of their construction, destroyed in reverse order, and
/// among them the parts in the order of their start. Thread: main.
class Composition {
public:
    Composition() = default;
    /// Closes all parts, then destroys.
    ~Composition()
    {
        std::for_each(m_parts.rbegin(), m_parts.rend(), [](Part *part) { part->close(); });
        while (!m_objects.empty())
            m_objects.pop_back();
    }
    Q_DISABLE_COPY_MOVE(Composition)

    template <typename T, typename... Arguments>
    T &make(Arguments &&...arguments)
    {
        auto holder = std::make_unique<Holder<T>>(std::forward<Arguments>(arguments)...);
        T &object = holder->object;
        m_objects.push_back(std::move(holder));
        return object;
    }
    /// Starts after those that were added before it. `part` is one of the objects.
    void add(Part &part) { m_parts.push_back(&part); }
    void add(SimplePart::Steps steps) { add(make<SimplePart>(std::move(steps))); }
    const std::vector<Part *> &parts() const { return m_parts; }

    // Borrowed from the objects; set by compose().
    Database *database = nullptr;
    api::Readiness *readiness = nullptr;
    QJsonObject description; ///< of what this node serves, for the log

private:
    struct Object {
        virtual ~Object() = default;
    };
    template <typename T>
    struct Holder final : Object {
        template <typename... Arguments>
        explicit Holder(Arguments &&...arguments) : object(std::forward<Arguments>(arguments)...)
        {
        }
        T object;
    };

    std::vector<std::unique_ptr<Object>> m_objects;
    std::vector<Part *> m_parts;
};

/// Everything that a musterd needs, ready to start: the data directory is open, and the HTTP front listens,
/// so that a balancer sees 503 with the reason while the database is awaited. Errors are one line for the
/// operator.
[[nodiscard]] Result<std::unique_ptr<Composition>> compose(std::unique_ptr<ConfigFile> config);

} // namespace muster::node
