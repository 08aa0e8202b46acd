#pragma once
#include "net/gossip/gossipadapter.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

/// Real adapters on loopback, for the tests of this folder.
namespace muster::adapters {

using namespace muster::net;
using namespace Qt::Literals::StringLiterals;

inline GossipOptions optionsOf(const QString &name)
{
    GossipOptions options;
    options.self = name.toUtf8();
    options.label = "demo"_ba;
    options.membership = cluster::MembershipOptions::lan();
    options.randomSeed = qHash(name);
    return options;
}

inline cluster::NodeMeta metaOf(const QString &name)
{
    cluster::NodeMeta meta;
    meta.clusterName = u"demo"_s;
    meta.name = name;
    meta.lifecycle = cluster::Lifecycle::Active;
    return meta;
}

inline std::optional<cluster::Member> memberOf(const GossipAdapter &adapter, const QByteArray &name)
{
    for (const cluster::Member &member : adapter.view()->members) {
        if (member.name == name)
            return member;
    }
    return {};
}

/// How `adapter` sees `name`; empty if it does not know it.
inline std::optional<cluster::MemberState> stateOf(const GossipAdapter &adapter, const QByteArray &name)
{
    const auto member = memberOf(adapter, name);
    return member ? std::optional(member->state) : std::nullopt;
}

/// Adapters a, b, c …, each on a free port of loopback, the later ones joined to the first.
class Trio {
public:
    explicit Trio(int size = 3) : Trio(size, {}) { }
    Trio(int size, const cluster::packets::ProtectionSettings &protection)
    {
        for (int i = 0; i < size; ++i) {
            GossipOptions options = optionsOf(QString(QChar(u'a' + i)));
            options.protection = protection;
            add(options);
        }
    }
    GossipAdapter &add(const GossipOptions &options)
    {
        m_adapters.push_back(std::make_unique<GossipAdapter>(options));
        GossipAdapter &added = *m_adapters.back();
        if (const auto started = added.start(metaOf(QString::fromUtf8(options.self))); !started)
            qFatal("%s", qPrintable(started.error().detail));
        if (m_adapters.size() > 1)
            added.join({m_adapters.front()->address()});
        return added;
    }
    size_t size() const { return m_adapters.size(); }
    GossipAdapter &operator[](size_t i) { return *m_adapters[i]; }
    void kill(size_t i) { m_adapters[i].reset(); }
    bool allAlive() const
    {
        return std::all_of(m_adapters.begin(), m_adapters.end(), [this](const auto &adapter) {
            if (!adapter)
                return true;
            const auto view = adapter->view();
            return view->members.size() == m_adapters.size()
                && std::all_of(view->members.begin(), view->members.end(), [](const cluster::Member &member) {
                       return member.state == cluster::MemberState::Alive;
                   });
        });
    }

private:
    std::vector<std::unique_ptr<GossipAdapter>> m_adapters;
};

} // namespace muster::adapters
