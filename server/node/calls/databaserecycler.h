#pragma once
#include "api/http/services.h"
#include "store/sql/retiredworkers.h"
#include "store/sql/sqlpool.h"

#include <QFuture>
#include <QObject>

namespace muster::node {

class ConfigFile;
class Leadership;

/// Moves this node to the database that the configuration file names by now, while it works (spec D5): the
/// new one is tried first, then everything that is asked from then on goes there, and what was asked before
/// is finished where it was. It does so by itself when a file is reloaded that names another one while the
/// present one is away: nobody can log in to ask for it then. Thread: main; recycle() any.
class DatabaseRecycler final : public QObject {
    Q_OBJECT
public:
    /// All borrowed; they must outlive this object.
    struct Deps {
        ConfigFile &config;
        store::SqlPool &pool;
        Leadership &leadership;
        std::function<QString()> systemId; ///< of the database that this cluster lives in (DatabaseIdentity)
    };
    explicit DatabaseRecycler(Deps deps);

    /// Also opens new connections where the file names the same database. Errors, which leave everything as
    /// it is: InvalidArgument (the source), Unavailable (it does not answer or takes no writes), Conflict (it
    /// holds another cluster's data, or a schema that this build cannot use; another recycling is under way;
    /// or this node has not used its own database yet).
    QFuture<Result<api::ConfigOutcome>> recycle();

private:
    void followReload();
    QFuture<Result<api::ConfigOutcome>> begin();
    [[nodiscard]] Result<api::ConfigOutcome> move(
        const store::DataSource &source, const config::Document &next);

    const Deps m_deps;
    std::unique_ptr<store::SqlWorker> m_trial; ///< while another database is tried
    store::RetiredWorkers m_retired;
};

} // namespace muster::node
