#pragma once
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <QWebSocket>

#include <functional>
#include <memory>

namespace muster::nemesis {

/// A person who posts and listens as the web app does, each request and each new socket at the next node. A
/// post is sent again under its `pending_post_id` until it is acknowledged; after a gap the posts since some
/// time before the newest known one are loaded. Thread: one with an event loop.
class MessageClient final : public QObject {
    Q_OBJECT
public:
    using NextNode = std::function<QString()>; ///< http://host:port

    MessageClient(QString name, QByteArray token, QString userId, QStringList channels, NextNode nextNode);
    ~MessageClient() override;

    void listen();
    /// Posts one after the other to its channels in turn, until it is told to stop.
    void post();
    /// Between an answer and the next post.
    void setPause(int millis) { m_pause = millis; }
    void stopPosting() { m_isPosting = false; }
    bool isAtRest() const { return m_pending.isEmpty(); }
    /// As a client does that doubts what it has: to be called when all is over.
    void reload();
    bool isLoading() const { return m_loading > 0 || !m_isGreeted; }

    const QString &name() const { return m_name; }
    const QStringList &channels() const { return m_channels; }
    /// The acknowledged posts, by id: the message of each.
    const QHash<QString, QString> &acknowledged() const { return m_acknowledged; }
    const QSet<QString> &known(const QString &channel) { return m_known[channel]; }
    /// What must not be: an event twice on one socket, one out of sequence, a post of a channel of others.
    const QStringList &faults() const { return m_faults; }
    int attempts() const { return m_attempts; }
    int deliveries() const { return m_deliveries; }
    int reloads() const { return m_reloads; }

private:
    struct Pending {
        QString channel;
        QString message;
    };
    QNetworkRequest request(const QString &path) const;
    void connectAgain();
    void received(const QString &text);
    void take(const QJsonObject &post);
    void send();
    void load(const QString &channel);
    /// When more has changed than an answer holds.
    void loadPage(const QString &channel, int page, qint64 since);
    /// Asks, and again until there is an answer.
    void ask(const QString &path, std::function<void(const QJsonObject &posts)> answered);

    const QString m_name;
    const QByteArray m_token;
    const QString m_userId;
    const QStringList m_channels;
    const NextNode m_nextNode;
    QNetworkAccessManager m_network;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_reconnect;
    QString m_connection; ///< of the last hello
    qint64 m_sequence = 0; ///< of the next event
    bool m_isGreeted = false;
    bool m_isPosting = false;
    int m_pause = 0; ///< milliseconds
    Pending m_current;
    QString m_pending; ///< pending_post_id of m_current; empty: none is under way
    int m_number = 0;
    int m_loading = 0;
    QHash<QString, QSet<QString>> m_known; ///< ids of posts by channel
    QHash<QString, qint64> m_newest; ///< their latest creation
    QSet<QString> m_onSocket; ///< ids that events on the present socket brought
    QHash<QString, QString> m_acknowledged;
    QStringList m_faults;
    int m_attempts = 0;
    int m_deliveries = 0;
    int m_reloads = 0;
};

} // namespace muster::nemesis
