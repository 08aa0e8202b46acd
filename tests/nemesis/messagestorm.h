#pragma once
#include "nemesis/messageclient.h"

#include <QHash>
#include <QJsonDocument>

#include <vector>

namespace muster::nemesis {

/// Twenty people who post and listen through a cluster, each request at the next node, and what each of them
/// must end with: every post of their channels once, and no other. Thread: main.
class MessageStorm {
public:
    /// `nextNode`: http://host:port or https, another one each time.
    explicit MessageStorm(MessageClient::NextNode nextNode) : m_nextNode(std::move(nextNode)) { }

    /// Makes the people, a team and its channels, as the administrator. False: problem() says why.
    [[nodiscard]] bool populate(const QString &admin, const QString &password);
    /// Everybody listens and posts from now on, each with so many milliseconds between an answer and the
    /// next.
    [[nodiscard]] bool begin(int pause = 0);
    /// Whatever is gone: each has its post acknowledged, and one more.
    [[nodiscard]] bool everybodyGoesOn();
    /// Everybody has the last answer, and nobody posts any more.
    [[nodiscard]] bool end();
    /// Whether all ended with what they must have. False: problem() says who did not.
    [[nodiscard]] bool isWhole();
    const QString &problem() const { return m_problem; }
    /// Figures for the log.
    void report() const;
    int posts() const; ///< acknowledged so far

private:
    QJsonDocument ask(const QByteArray &method, const QString &path, const QJsonObject &body = {},
        const QByteArray &token = {}, QByteArray *session = nullptr);
    QString made(const QString &path, const QJsonObject &body, const QByteArray &token = {});
    /// Ids by message, of what the database has.
    QHash<QString, QStringList> postsOf(const QString &channel);
    bool fail(const QString &why);
    bool hasAll(MessageClient &client, const QString &channel, const QSet<QString> &wanted);

    const MessageClient::NextNode m_nextNode;
    QNetworkAccessManager m_network;
    QByteArray m_admin;
    std::vector<std::unique_ptr<MessageClient>> m_clients;
    QStringList m_channels;
    QHash<QString, QString> m_messages; ///< by id
    QString m_problem;
};

} // namespace muster::nemesis
