#pragma once
#include "cluster/peers/nodemeta.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace muster::node {

/// The facts about itself that this node announces to its cluster, collected from their sources and announced
/// when they change. Thread: main.
class Announcement final : public QObject {
    Q_OBJECT
public:
    /// Writes into the facts what the source knows now.
    using Source = std::function<void(cluster::NodeMeta &facts)>;

    using QObject::QObject;
    void addSource(Source source) { m_sources.push_back(std::move(source)); }

    /// The facts as they are now.
    cluster::NodeMeta facts() const;
    /// Starts announcing, with this lifecycle; before that nothing is announced.
    void begin(cluster::Lifecycle lifecycle);
    /// Changes the lifecycle, if anything was announced yet.
    void change(cluster::Lifecycle lifecycle);
    /// Call it when a source may have changed.
    void refresh();

signals:
    /// These facts have changed.
    void changed(const muster::cluster::NodeMeta &facts);

private:
    std::vector<Source> m_sources;
    cluster::Lifecycle m_lifecycle = cluster::Lifecycle::Joining;
    bool m_begun = false;
    std::optional<cluster::NodeMeta> m_announced;
};

} // namespace muster::node
