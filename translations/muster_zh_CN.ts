<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PageText</name>
    <message>
        <source>%1: %2</source>
        <comment>node, why it does not answer</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>Down</source>
        <translation>宕机</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 已宕机。</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 已恢复。</translation>
    </message>
    <message>
        <source>Check its host and its log, then start it again; it rejoins on its own.</source>
        <translation>请检查其主机和日志，然后重新启动；它会自行重新加入。</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>断联</translation>
    </message>
    <message>
        <source>%1 is cut off from nodes that the database shows as alive.</source>
        <translation>%1 与数据库显示为存活的节点断联。</translation>
    </message>
    <message>
        <source>%1 is no longer cut off.</source>
        <translation>%1 已不再断联。</translation>
    </message>
    <message>
        <source>Repair the network between it and its peers; it comes back on its own.</source>
        <translation>请修复它与其他节点之间的网络；它会自行恢复。</translation>
    </message>
    <message>
        <source>Other gossip key</source>
        <translation>gossip 密钥不同</translation>
    </message>
    <message>
        <source>%1 runs with a gossip key that its peers do not have.</source>
        <translation>%1 使用其他节点没有的 gossip 密钥运行。</translation>
    </message>
    <message>
        <source>%1 is no longer shut out by its gossip key.</source>
        <translation>%1 不再因 gossip 密钥而被拒之门外。</translation>
    </message>
    <message>
        <source>It missed a change of keys: copy gossip-keyring.json from the data directory of another node into that of this one, then restart it.</source>
        <translation>它错过了一次密钥更换：请将其他节点数据目录中的 gossip-keyring.json 复制到此节点的数据目录，然后重启它。</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>无领导者</translation>
    </message>
    <message>
        <source>No node holds the leader lease.</source>
        <translation>没有节点持有领导者租约。</translation>
    </message>
    <message>
        <source>The cluster has a leader again.</source>
        <translation>集群重新有了领导者。</translation>
    </message>
    <message>
        <source>Check that the nodes reach the database: without a leader no scheduled work is done.</source>
        <translation>请检查各节点能否连接数据库：没有领导者，计划任务就不会执行。</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>数据库不可达</translation>
    </message>
    <message>
        <source>%1 cannot reach the database.</source>
        <translation>%1 无法连接数据库。</translation>
    </message>
    <message>
        <source>%1 reaches the database again.</source>
        <translation>%1 已重新连上数据库。</translation>
    </message>
    <message>
        <source>Check the database, and the network between this node and the database.</source>
        <translation>请检查数据库，以及此节点与数据库之间的网络。</translation>
    </message>
    <message>
        <source>Partly unreachable</source>
        <translation>部分不可达</translation>
    </message>
    <message>
        <source>%1 is unreachable from some of its peers.</source>
        <translation>部分其他节点无法到达 %1。</translation>
    </message>
    <message>
        <source>%1 is reachable from all of its peers again.</source>
        <translation>所有其他节点都已能重新到达 %1。</translation>
    </message>
    <message>
        <source>Check firewalls and routes between the nodes named (gossip port, UDP and TCP), in the direction given.</source>
        <translation>请检查所列节点之间的防火墙和路由（Gossip 端口，UDP 和 TCP），按所示方向检查。</translation>
    </message>
    <message>
        <source>Schema differs</source>
        <translation>表结构不一致</translation>
    </message>
    <message>
        <source>%1 uses a different schema than its peers.</source>
        <translation>%1 使用的表结构与其他节点不同。</translation>
    </message>
    <message>
        <source>%1 has the same schema as its peers again.</source>
        <translation>%1 的表结构已重新与其他节点一致。</translation>
    </message>
    <message>
        <source>Compare the versions: a newer one has migrated the database. Restart the node with a version that knows the schema.</source>
        <translation>请比较版本：较新的版本已迁移数据库。请用支持该表结构的版本重启此节点。</translation>
    </message>
    <message>
        <source>Version differs</source>
        <translation>版本不一致</translation>
    </message>
    <message>
        <source>%1 runs a different version than its peers.</source>
        <translation>%1 运行的版本与其他节点不同。</translation>
    </message>
    <message>
        <source>%1 runs the same version as its peers again.</source>
        <translation>%1 运行的版本已重新与其他节点一致。</translation>
    </message>
    <message>
        <source>Install the cluster&apos;s version there and restart the node.</source>
        <translation>请在该节点安装集群所用的版本并重启该节点。</translation>
    </message>
    <message>
        <source>Config differs</source>
        <translation>配置不一致</translation>
    </message>
    <message>
        <source>%1 runs a different configuration than its peers.</source>
        <translation>%1 运行的配置与其他节点不同。</translation>
    </message>
    <message>
        <source>%1 runs the same configuration as its peers again.</source>
        <translation>%1 运行的配置已重新与其他节点一致。</translation>
    </message>
    <message>
        <source>Compare the keys, make the files alike, then reload the node that differs.</source>
        <translation>请比较各键，使文件一致，然后重新加载不一致的节点。</translation>
    </message>
    <message>
        <source>Config unreadable</source>
        <translation>配置无法读取</translation>
    </message>
    <message>
        <source>%1 cannot use its configuration file and would not start with it.</source>
        <translation>%1 无法使用其配置文件，用该文件将无法启动。</translation>
    </message>
    <message>
        <source>The configuration file of %1 can be used again.</source>
        <translation>%1 的配置文件又可以使用了。</translation>
    </message>
    <message>
        <source>Mend the file or put the last good one back; musterd --check-config --config FILE tests it. Until then the node goes on with what it read last: do not restart it.</source>
        <translation>请修正该文件，或恢复最后一个正确的文件；可用 musterd --check-config --config FILE 检查。在此之前，节点继续使用最后读取的内容：请勿重启它。</translation>
    </message>
    <message>
        <source>Clock skew</source>
        <translation>时钟偏差</translation>
    </message>
    <message>
        <source>The clock of %1 is wrong.</source>
        <translation>%1 的时钟不准。</translation>
    </message>
    <message>
        <source>The clock of %1 is right again.</source>
        <translation>%1 的时钟已恢复准确。</translation>
    </message>
    <message>
        <source>Correct that clock and find out why its time daemon did not: messages are ordered by it.</source>
        <translation>请校准该时钟，并查明校时守护进程为何没有校准：消息按此时钟排序。</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>%1 does not answer; it is being checked.</source>
        <translation>%1 无应答，正在检查。</translation>
    </message>
    <message>
        <source>%1 answers again.</source>
        <translation>%1 已恢复应答。</translation>
    </message>
    <message>
        <source>Wait: within seconds it is either confirmed alive or declared down.</source>
        <translation>请稍候：数秒内它将被确认存活或判定为宕机。</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>过载</translation>
    </message>
    <message>
        <source>%1 is too busy to hear others in time.</source>
        <translation>%1 过载，无法及时收到其他节点的消息。</translation>
    </message>
    <message>
        <source>%1 hears others in time again.</source>
        <translation>%1 已能及时收到其他节点的消息。</translation>
    </message>
    <message>
        <source>Look at the CPU of its host, and at what else runs there.</source>
        <translation>请查看其主机的 CPU，以及该主机上还运行着什么。</translation>
    </message>
    <message>
        <source>Address differs</source>
        <translation>地址不一致</translation>
    </message>
    <message>
        <source>%1 advertises an address that its packets do not come from.</source>
        <translation>%1 公布的地址与其数据包的来源地址不符。</translation>
    </message>
    <message>
        <source>The packets of %1 come from the address that it advertises again.</source>
        <translation>%1 的数据包已重新来自其公布的地址。</translation>
    </message>
    <message>
        <source>Set ClusterSettings.AdvertiseAddress there to the address that its peers reach it at.</source>
        <translation>请在该节点将 ClusterSettings.AdvertiseAddress 设为其他节点到达它所用的地址。</translation>
    </message>
    <message>
        <source>Facts unknown</source>
        <translation>信息未知</translation>
    </message>
    <message>
        <source>%1 has not yet reported its version, schema and configuration.</source>
        <translation>%1 尚未报告其版本、表结构和配置。</translation>
    </message>
    <message>
        <source>%1 has reported its version, schema and configuration.</source>
        <translation>%1 已报告其版本、表结构和配置。</translation>
    </message>
    <message>
        <source>Wait: a node reports them within seconds of its start.</source>
        <translation>请稍候：节点启动后数秒内就会报告。</translation>
    </message>
    <message>
        <source>Not reloaded</source>
        <translation>未重新加载</translation>
    </message>
    <message>
        <source>The configuration file of %1 was edited and is not reloaded.</source>
        <translation>%1 的配置文件已被编辑，但尚未重新加载。</translation>
    </message>
    <message>
        <source>%1 runs what its configuration file says again.</source>
        <translation>%1 的运行配置已重新与其配置文件一致。</translation>
    </message>
    <message>
        <source>Review what changed, then reload the configuration there, or restore the file.</source>
        <translation>请检查更改内容，然后在该节点重新加载配置，或还原文件。</translation>
    </message>
    <message>
        <source>Restart pending</source>
        <translation>等待重启</translation>
    </message>
    <message>
        <source>%1 needs a restart before changed keys take effect.</source>
        <translation>%1 需要重启，更改的键才能生效。</translation>
    </message>
    <message>
        <source>%1 no longer needs a restart.</source>
        <translation>%1 不再需要重启。</translation>
    </message>
    <message>
        <source>Restart the node when its users can spare it.</source>
        <translation>请在不影响其用户时重启该节点。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>%1 is stopping.</source>
        <translation>%1 正在停止。</translation>
    </message>
    <message>
        <source>%1 is no longer stopping.</source>
        <translation>%1 已不再处于停止中。</translation>
    </message>
    <message>
        <source>Nothing to do: it leaves the cluster in order.</source>
        <translation>无需处理：它会有序退出集群。</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>%1 is in maintenance and takes no traffic.</source>
        <translation>%1 处于维护中，不接收流量。</translation>
    </message>
    <message>
        <source>%1 is no longer in maintenance.</source>
        <translation>%1 已结束维护。</translation>
    </message>
    <message>
        <source>Return it to service when the maintenance is done.</source>
        <translation>维护完成后请将其恢复服务。</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>排空中</translation>
    </message>
    <message>
        <source>%1 is being taken out of rotation.</source>
        <translation>%1 正在摘除流量。</translation>
    </message>
    <message>
        <source>%1 is back in rotation.</source>
        <translation>%1 已重新接收流量。</translation>
    </message>
    <message>
        <source>Wait until its users are on other nodes, or return it to service.</source>
        <translation>请等待其用户迁移到其他节点，或将其恢复服务。</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>正在加入</translation>
    </message>
    <message>
        <source>%1 is starting and not yet ready.</source>
        <translation>%1 正在启动，尚未就绪。</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 已就绪。</translation>
    </message>
    <message>
        <source>Wait: it serves as soon as it is ready.</source>
        <translation>请稍候：就绪后即提供服务。</translation>
    </message>
    <message>
        <source>Gossip unencrypted</source>
        <translation>Gossip 未加密</translation>
    </message>
    <message>
        <source>The gossip of %1 is not encrypted.</source>
        <translation>%1 的 Gossip 未加密。</translation>
    </message>
    <message>
        <source>The gossip of %1 is encrypted now.</source>
        <translation>%1 的 Gossip 现已加密。</translation>
    </message>
    <message>
        <source>Give it the cluster&apos;s key ring; the security guide says how to encrypt the gossip of a running cluster.</source>
        <translation>请为其配置集群的密钥环；安全指南说明了如何加密运行中集群的 Gossip。</translation>
    </message>
    <message>
        <source>Clock not synchronized</source>
        <translation>时钟未同步</translation>
    </message>
    <message>
        <source>The clock of %1 is not synchronized.</source>
        <translation>%1 的时钟未同步。</translation>
    </message>
    <message>
        <source>The clock of %1 is synchronized again.</source>
        <translation>%1 的时钟已恢复同步。</translation>
    </message>
    <message>
        <source>Start a time daemon on that host.</source>
        <translation>请在该主机上启动校时守护进程。</translation>
    </message>
    <message>
        <source>Host limits</source>
        <translation>主机限制</translation>
    </message>
    <message>
        <source>%1 meets the recommended limits again.</source>
        <translation>%1 已重新达到建议的限制值。</translation>
    </message>
    <message>
        <source>When every node has the key, set %1 to true in each file and reload all nodes.</source>
        <translation>所有节点都有密钥后，请在每个文件中将 %1 设为 true，然后重新加载所有节点。</translation>
    </message>
    <message>
        <source>%1 has joined.</source>
        <translation>%1 已加入。</translation>
    </message>
    <message>
        <source>%1 has left.</source>
        <translation>%1 已退出。</translation>
    </message>
    <message>
        <source>%1 is no longer listed.</source>
        <translation>%1 已不在列表中。</translation>
    </message>
    <message>
        <source>%1 leads now.</source>
        <translation>%1 现在是领导者。</translation>
    </message>
    <message>
        <source>The verdict is now %1.</source>
        <translation>判定现为%1。</translation>
    </message>
    <message>
        <source>The clock of %1 jumped.</source>
        <translation>%1 的时钟发生跳变。</translation>
    </message>
    <message>
        <source>A write of %1 was refused: it no longer leads.</source>
        <translation>%1 的写入被拒绝：它已不是领导者。</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>存活</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>down</source>
        <translation>宕机</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>正在加入</translation>
    </message>
    <message>
        <source>active</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>排空中</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>takes effect on reload</source>
        <translation>重新加载后生效</translation>
    </message>
    <message>
        <source>takes effect when database connections are recycled</source>
        <translation>数据库连接更新后生效</translation>
    </message>
    <message>
        <source>takes effect after a restart of the node</source>
        <translation>节点重启后生效</translation>
    </message>
    <message>
        <source>changing it interrupts the whole service</source>
        <translation>更改会中断整个服务</translation>
    </message>
    <message>
        <source>may differ per node</source>
        <translation>各节点可以不同</translation>
    </message>
    <message>
        <source>edited on disk, not reloaded</source>
        <translation>已在磁盘上编辑，未重新加载</translation>
    </message>
    <message>
        <source>reloaded, restart pending</source>
        <translation>已重新加载，等待重启</translation>
    </message>
    <message>
        <source>set by an environment variable</source>
        <translation>由环境变量设置</translation>
    </message>
    <message>
        <source>default of another version</source>
        <translation>其他版本的默认值</translation>
    </message>
    <message>
        <source>changed on this node only</source>
        <translation>仅在此节点更改</translation>
    </message>
    <message>
        <source>first leader of this cluster</source>
        <translation>此集群的首任领导者</translation>
    </message>
    <message>
        <source>the previous leader&apos;s lease expired</source>
        <translation>前任领导者的租约已到期</translation>
    </message>
    <message>
        <source>the lease was released</source>
        <translation>租约已释放</translation>
    </message>
    <message>
        <source>transferred by an operator</source>
        <translation>由操作员移交</translation>
    </message>
    <message>
        <source>a node with a lower id had been stable for 30 s</source>
        <translation>ID 更小的节点已稳定 30 秒</translation>
    </message>
    <message>
        <source>the database is another one</source>
        <translation>数据库已变为另一个</translation>
    </message>
    <message>
        <source>nobody took over</source>
        <translation>没有节点接替</translation>
    </message>
    <message>
        <source>the lease was not renewed in time</source>
        <translation>租约未及时续租</translation>
    </message>
    <message>
        <source>another node took over</source>
        <translation>由另一个节点接替</translation>
    </message>
    <message>
        <source>%2 cannot hear %1, but %1 hears %2: one-way cut.</source>
        <translation>%2 收不到 %1，但 %1 能收到 %2：单向中断。</translation>
    </message>
    <message>
        <source>Nothing gets through between %1 and %2 in either direction.</source>
        <translation>%1 与 %2 之间两个方向都不通。</translation>
    </message>
    <message>
        <source>UDP does not get through between %1 and %2; TCP does.</source>
        <translation>%1 与 %2 之间 UDP 不通，TCP 通。</translation>
    </message>
    <message>
        <source>%1 cannot open TCP connections to %2; UDP gets through.</source>
        <translation>%1 无法与 %2 建立 TCP 连接，UDP 通。</translation>
    </message>
    <message>
        <source>Most packets between %1 and %2 are lost.</source>
        <translation>%1 与 %2 之间大多数数据包丢失。</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>创建账户</translation>
    </message>
    <message>
        <source>Change configuration</source>
        <translation>更改配置</translation>
    </message>
    <message>
        <source>Reload configuration</source>
        <translation>重新加载配置</translation>
    </message>
    <message>
        <source>Recycle database connections</source>
        <translation>重建数据库连接</translation>
    </message>
    <message>
        <source>Transfer leadership</source>
        <translation>移交领导权</translation>
    </message>
    <message>
        <source>Clear preferred leader</source>
        <translation>清除首选领导者</translation>
    </message>
    <message>
        <source>Change log levels</source>
        <translation>更改日志级别</translation>
    </message>
    <message>
        <source>Change gossip keys</source>
        <translation>更改 gossip 密钥</translation>
    </message>
    <message>
        <source>Create team</source>
        <translation>创建团队</translation>
    </message>
    <message>
        <source>Add to team</source>
        <translation>加入团队</translation>
    </message>
    <message>
        <source>Remove from team</source>
        <translation>移出团队</translation>
    </message>
    <message>
        <source>Add to channel</source>
        <translation>加入频道</translation>
    </message>
    <message>
        <source>Remove from channel</source>
        <translation>移出频道</translation>
    </message>
    <message>
        <source>Archive channel</source>
        <translation>归档频道</translation>
    </message>
    <message>
        <source>Restore channel</source>
        <translation>恢复频道</translation>
    </message>
    <message>
        <source>Read overview</source>
        <translation>查看概览</translation>
    </message>
    <message>
        <source>Read configuration</source>
        <translation>查看配置</translation>
    </message>
    <message>
        <source>Read logs</source>
        <translation>查看日志</translation>
    </message>
    <message>
        <source>Read log levels</source>
        <translation>查看日志级别</translation>
    </message>
    <message>
        <source>Read gossip keys</source>
        <translation>查看 gossip 密钥</translation>
    </message>
    <message>
        <source>Read node history</source>
        <translation>查看节点历史</translation>
    </message>
    <message>
        <source>Read audit</source>
        <translation>查看审计</translation>
    </message>
    <message>
        <source>Read list of routes</source>
        <translation>查看路由列表</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>needs the role system_admin</source>
        <translation>需要 system_admin 角色</translation>
    </message>
    <message>
        <source>wrong name or password</source>
        <translation>用户名或密码错误</translation>
    </message>
    <message>
        <source>too many failed attempts</source>
        <translation>失败尝试次数过多</translation>
    </message>
    <message>
        <source>too many failed attempts from this address</source>
        <translation>来自此地址的失败尝试次数过多</translation>
    </message>
    <message>
        <source>the configuration is read-only</source>
        <translation>配置为只读</translation>
    </message>
    <message>
        <source>not done on %1</source>
        <translation>未在 %1 上完成</translation>
    </message>
    <message>
        <source>the server answered %1</source>
        <translation>服务器返回 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>all nodes</source>
        <translation>所有节点</translation>
    </message>
    <message>
        <source>the next node</source>
        <translation>下一个节点</translation>
    </message>
    <message>
        <source>Id used twice</source>
        <translation>ID 被重复使用</translation>
    </message>
    <message>
        <source>Two processes use the id of %1.</source>
        <translation>两个进程正在使用 %1 的 ID。</translation>
    </message>
    <message>
        <source>Only one process uses the id of %1 again.</source>
        <translation>%1 的 ID 又只有一个进程在使用。</translation>
    </message>
    <message>
        <source>Stop the copy. If it is to be a node of its own, delete the file node-id in its data directory, then start it again.</source>
        <translation>请停止副本。若要让它成为独立节点，请删除其数据目录中的 node-id 文件，然后重新启动。</translation>
    </message>
    <message>
        <source>Database shared</source>
        <translation>数据库被共用</translation>
    </message>
    <message>
        <source>Another cluster uses this cluster&apos;s database.</source>
        <translation>另一个集群正在使用本集群的数据库。</translation>
    </message>
    <message>
        <source>No other cluster uses this cluster&apos;s database any more.</source>
        <translation>不再有其他集群使用本集群的数据库。</translation>
    </message>
    <message>
        <source>Set the same ClusterSettings.ClusterName on all nodes, or give the other cluster a database of its own.</source>
        <translation>请在所有节点上设置相同的 ClusterSettings.ClusterName，或为另一个集群提供自己的数据库。</translation>
    </message>
    <message>
        <source>Other database</source>
        <translation>另一个数据库</translation>
    </message>
    <message>
        <source>%1 uses another database than this cluster.</source>
        <translation>%1 使用的数据库与本集群不同。</translation>
    </message>
    <message>
        <source>%1 uses the cluster&apos;s database.</source>
        <translation>%1 使用集群的数据库。</translation>
    </message>
    <message>
        <source>Compare SqlSettings.DataSource on the nodes named: what users write on one is missing on the other.</source>
        <translation>请比较所列节点上的 SqlSettings.DataSource：用户在一个节点上写的内容在另一个节点上缺失。</translation>
    </message>
    <message>
        <source>Its port refuses connections: the process is gone. Look at its log, then start it; it rejoins on its own.</source>
        <translation>其端口拒绝连接：进程已不存在。请查看其日志后启动；它会自行重新加入。</translation>
    </message>
    <message>
        <source>Its port takes connections and nothing answers: the process hangs. End it first, since it still holds its data directory, then start it.</source>
        <translation>其端口接受连接但无响应：进程已挂起。它仍占用数据目录，请先结束它，再启动。</translation>
    </message>
    <message>
        <source>Its host does not answer at all: check the host, and the network on the way to it.</source>
        <translation>其主机完全没有响应：请检查主机以及通往它的网络。</translation>
    </message>
    <message>
        <source>The process of %1 stood still.</source>
        <translation>%1 的进程曾停滞。</translation>
    </message>
    <message>
        <source>Database locked</source>
        <translation>数据库被锁定</translation>
    </message>
    <message>
        <source>Nothing can be written to the database.</source>
        <translation>无法向数据库写入任何内容。</translation>
    </message>
    <message>
        <source>The database can be written to again.</source>
        <translation>又可以向数据库写入了。</translation>
    </message>
    <message>
        <source>Find the program that holds the database&apos;s lock (a backup, a shell of SQLite), and let it end, or make room on its disk.</source>
        <translation>请找到持有数据库锁的程序（备份、SQLite 命令行等）并让它结束，或在其磁盘上腾出空间。</translation>
    </message>
    <message>
        <source>%1 runs with limits that are not as recommended.</source>
        <translation>%1 的限制值与推荐值不符。</translation>
    </message>
    <message>
        <source>Set them as recommended before they are reached.</source>
        <translation>请在达到上限之前按推荐值设置。</translation>
    </message>
    <message>
        <source>unknown key, has no effect</source>
        <translation>未知的键，不起作用</translation>
    </message>
    <message>
        <source>Unknown key</source>
        <translation>未知的键</translation>
    </message>
    <message>
        <source>The configuration file of %1 has an unknown key.</source>
        <translation>%1 的配置文件中有未知的键。</translation>
    </message>
    <message>
        <source>The configuration file of %1 has no unknown key any more.</source>
        <translation>%1 的配置文件中不再有未知的键。</translation>
    </message>
    <message>
        <source>Correct its name in the file, then reload the node.</source>
        <translation>请在文件中更正名称，然后重新加载该节点。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 个文件</translation>
    </message>
    <message>
        <source>%1 processes</source>
        <translation>%1 个进程</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 个连接</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>过低</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>过高</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>too narrow</source>
        <translation>过窄</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>主库</translation>
    </message>
    <message>
        <source>Replica</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Search replica</source>
        <translation>搜索副本</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>无法访问</translation>
    </message>
    <message>
        <source>Writes are held up</source>
        <translation>写入受阻</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Not a replica</source>
        <translation>不是副本</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>数据不同</translation>
    </message>
    <message>
        <source>Replay paused</source>
        <translation>重放已暂停</translation>
    </message>
    <message>
        <source>Receives nothing</source>
        <translation>未接收数据</translation>
    </message>
    <message>
        <source>Far behind</source>
        <translation>严重滞后</translation>
    </message>
    <message>
        <source>It answers and does what it should.</source>
        <translation>它有响应，并且工作正常。</translation>
    </message>
    <message>
        <source>It does not answer in time. Look whether the server runs, and whether this node may reach it.</source>
        <translation>它没有及时响应。请检查服务器是否在运行，以及此节点能否访问它。</translation>
    </message>
    <message>
        <source>It answers, but another program's transaction holds up every write. End that program.</source>
        <translation>它有响应，但另一个程序的事务阻塞了所有写入。请结束该程序。</translation>
    </message>
    <message>
        <source>It takes no writes: default_transaction_read_only is on there, or it is a standby. Lead the nodes to the primary, or let this one write.</source>
        <translation>它不接受写入：该处启用了 default_transaction_read_only，或者它是备库。请将节点指向主库，或允许此服务器写入。</translation>
    </message>
    <message>
        <source>It is named as a replica, but takes writes by itself: somebody promoted it. Nothing may write to it while the primary is in use.</source>
        <translation>它被配置为副本，但自行接受写入：有人提升了它。主库在用期间，不得向它写入。</translation>
    </message>
    <message>
        <source>It is a standby of another database than the primary. Correct SqlSettings.DataSourceReplicas.</source>
        <translation>它是另一个数据库（而非主库）的备库。请更正 SqlSettings.DataSourceReplicas。</translation>
    </message>
    <message>
        <source>It goes on receiving, but shows old data. pg_wal_replay_resume() lets it go on.</source>
        <translation>它仍在接收，但显示的是旧数据。用 pg_wal_replay_resume() 可使其继续。</translation>
    </message>
    <message>
        <source>Nothing streams to it although the primary answers. Its log says why; look at primary_conninfo.</source>
        <translation>主库有响应，但没有任何数据流向它。其日志会说明原因；请检查 primary_conninfo。</translation>
    </message>
    <message>
        <source>It cannot keep up with the primary. Look at its disk and for long queries that hold up its replay.</source>
        <translation>它跟不上主库。请检查其磁盘，以及阻碍重放的长查询。</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>它没有响应。</translation>
    </message>
    <message>
        <source>It is no standby: it takes writes by itself.</source>
        <translation>它不是备库：它自行接受写入。</translation>
    </message>
    <message>
        <source>It holds the data of another system.</source>
        <translation>它保存的是另一个系统的数据。</translation>
    </message>
    <message>
        <source>It is on another timeline than the primary.</source>
        <translation>它与主库不在同一时间线上。</translation>
    </message>
    <message>
        <source>Its replay is paused.</source>
        <translation>其重放已暂停。</translation>
    </message>
    <message>
        <source>It receives nothing from the primary.</source>
        <translation>它没有从主库接收到任何数据。</translation>
    </message>
    <message>
        <source>It streams from another replica.</source>
        <translation>它从另一个副本接收数据流。</translation>
    </message>
    <message>
        <source>It is too far behind the primary.</source>
        <translation>它落后主库太多。</translation>
    </message>
    <message>
        <source>It has not been compared with the primary yet.</source>
        <translation>尚未与主库比较。</translation>
    </message>
    <message>
        <source>A node that vanished holds its connections and locks until the server notices it.</source>
        <translation>消失的节点会一直占用其连接和锁，直到服务器察觉。</translation>
    </message>
    <message>
        <source>Without it a crash of the host can destroy the database: restore it from a backup then.</source>
        <translation>若关闭它，主机崩溃可能毁坏数据库：届时只能从备份恢复。</translation>
    </message>
    <message>
        <source>Without it a crash of the host can leave pages half written.</source>
        <translation>若关闭它，主机崩溃可能留下只写了一半的页面。</translation>
    </message>
    <message>
        <source>Without it a crash loses what was acknowledged: messages, sessions, and who leads.</source>
        <translation>若关闭它，崩溃会丢失已确认的内容：消息、会话以及谁是领导者。</translation>
    </message>
    <message>
        <source>All nodes connect at once after a restart, and administrators must still get in.</source>
        <translation>重启后所有节点会同时连接，而管理员仍须能够登录。</translation>
    </message>
    <message>
        <source>What is read often should come from memory; a quarter of the server's memory is usual.</source>
        <translation>经常读取的内容应来自内存；通常取服务器内存的四分之一。</translation>
    </message>
    <message>
        <source>It reserves nothing, but with too low a value the planner avoids indexes; three quarters of the server's memory is usual.</source>
        <translation>它不占用内存，但值太低时规划器会避开索引；通常取服务器内存的四分之三。</translation>
    </message>
    <message>
        <source>Sorting that does not fit into it goes through files on the disk.</source>
        <translation>放不下的排序会使用磁盘文件。</translation>
    </message>
    <message>
        <source>Vacuuming and building indexes are many times slower without it.</source>
        <translation>若不足，清理和建立索引会慢许多倍。</translation>
    </message>
    <message>
        <source>On solid-state disks a random read costs hardly more than the next one; otherwise indexes are avoided.</source>
        <translation>在固态硬盘上随机读取几乎不更慢；否则会避开索引。</translation>
    </message>
    <message>
        <source>Large queries such as searches use several cores.</source>
        <translation>搜索等大型查询会使用多个核心。</translation>
    </message>
    <message>
        <source>Without it tables grow, and one day the server stops taking writes.</source>
        <translation>若关闭它，表会不断膨胀，终有一天服务器会停止接受写入。</translation>
    </message>
    <message>
        <source>One busy table must not keep the others from being vacuumed.</source>
        <translation>一个繁忙的表不应妨碍其他表的清理。</translation>
    </message>
</context>
<context>
    <name>muster::models::Change</name>
    <message>
        <source>Leader transfer</source>
        <translation>移交中</translation>
    </message>
    <message>
        <source>Leadership is being transferred to %1, as an operator requested.</source>
        <translation>正按操作员的要求将领导权移交给 %1。</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>排空中</translation>
    </message>
    <message>
        <source>%1: users are being moved to other nodes.</source>
        <translation>%1：正在将用户迁移到其他节点。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>%1: it was asked to stop.</source>
        <translation>%1：已收到停止命令。</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>正在加入</translation>
    </message>
    <message>
        <source>%1: not yet in full service.</source>
        <translation>%1：尚未全面提供服务。</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>%1: out of rotation until somebody returns it.</source>
        <translation>%1：已摘除流量，直到有人将其恢复。</translation>
    </message>
    <message>
        <source>Encryption changes</source>
        <translation>加密变更中</translation>
    </message>
    <message>
        <source>Gossip is being encrypted step by step: not yet by all on %1.</source>
        <translation>正在逐步加密 Gossip：%1 尚未完全加密。</translation>
    </message>
    <message>
        <source>Keys change</source>
        <translation>密钥更换中</translation>
    </message>
    <message>
        <source>The gossip keys are being changed: not all nodes have the same number.</source>
        <translation>正在更换 Gossip 密钥：各节点的密钥数量不尽相同。</translation>
    </message>
</context>
<context>
    <name>muster::models::EventModel</name>
    <message>
        <source>cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件内容</translation>
    </message>
</context>
<context>
    <name>muster::models::Events</name>
    <message>
        <source>The cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>The verdict is now %1; it was %2.</source>
        <translation>判定由%2变为%1。</translation>
    </message>
    <message>
        <source>%1 leads in term %2.</source>
        <translation>%1 在任期 %2 中担任领导者。</translation>
    </message>
    <message>
        <source>%1 leads again, in term %2.</source>
        <translation>%1 再次担任领导者，任期 %2。</translation>
    </message>
    <message>
        <source>%1 leads in term %2, after %3.</source>
        <translation>%1 在任期 %2 中担任领导者，接替 %3。</translation>
    </message>
    <message>
        <source>A write of %1 in term %2 was refused: term %3 has begun.</source>
        <translation>%1 在任期 %2 的写入被拒绝：任期 %3 已开始。</translation>
    </message>
    <message>
        <source>A write of %1 in term %2 was refused: %4 leads in term %3.</source>
        <translation>%1 在任期 %2 的写入被拒绝：任期 %3 的领导者是 %4。</translation>
    </message>
    <message>
        <source>No node has led for %1.</source>
        <translation>已有 %1没有领导者。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>The process of %1 stood still for %2.</source>
        <translation>%1 的进程停滞了 %2。</translation>
    </message>
</context>
<context>
    <name>muster::models::Foreign</name>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>name (serf, alive)</comment>
        <translation>%1（%2，%3）</translation>
    </message>
    <message numerus="yes">
        <source>%n foreign member(s) in the gossip, not counted: %1.</source>
        <translation>
            <numerusform>Gossip 中有 %n 个外来成员，未计入：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) at %3: %4, heard %5</source>
        <comment>name (serf) at address: alive, heard 2 s ago</comment>
        <translation>%3 上的 %1（%2）：%4，上次收到：%5</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::History</name>
    <message>
        <source>Time to answer</source>
        <translation>应答时间</translation>
    </message>
    <message>
        <source>half within</source>
        <translation>半数不超过</translation>
    </message>
    <message>
        <source>99 % within</source>
        <translation>99% 不超过</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>Open sockets</source>
        <translation>打开的套接字</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>WebSockets</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Clock ahead</source>
        <translation>时钟偏快</translation>
    </message>
    <message>
        <source>Round trip to peers</source>
        <translation>到其他节点的往返时间</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a value, its unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>chart, line</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: not measured</source>
        <comment>chart</comment>
        <translation>%1：未测量</translation>
    </message>
    <message>
        <source>%1: now %2, highest %3 at %4</source>
        <comment>chart</comment>
        <translation>%1：当前 %2，最高 %3（%4）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a line, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not measured at %1</source>
        <translation>%1 未测量</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a value, a time</comment>
        <translation>%2：%1</translation>
    </message>
</context>
<context>
    <name>muster::models::Hosts</name>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>打开文件数</translation>
    </message>
    <message>
        <source>Each connection is an open file: at the limit new clients are turned away.</source>
        <translation>每个连接占用一个打开的文件：达到上限后，新客户端会被拒绝。</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程数</translation>
    </message>
    <message>
        <source>Threads count as processes: at the limit no worker, plugin or database connection can be started.</source>
        <translation>线程也计为进程：达到上限后，无法再启动工作线程、插件或数据库连接。</translation>
    </message>
    <message>
        <source>Each connection from a proxy, or to a database, takes a local port: at the limit connecting fails.</source>
        <translation>来自代理或连往数据库的每个连接都占用一个本地端口：达到上限后，连接会失败。</translation>
    </message>
    <message>
        <source>Seconds that a closed connection keeps its memory and port while the other end is silent.</source>
        <translation>对端无响应时，已关闭的连接继续占用内存和端口的秒数。</translation>
    </message>
    <message>
        <source>Lets new outgoing connections use the ports of finished ones instead of waiting a minute for them.</source>
        <translation>允许新的出站连接直接使用已结束连接的端口，而不必等待一分钟。</translation>
    </message>
    <message>
        <source>Connections that wait to be accepted: above it, clients that all reconnect at once are refused.</source>
        <translation>等待接受的连接数：超过后，同时重连的客户端会被拒绝。</translation>
    </message>
    <message>
        <source>Connections that are being opened: above it, clients that all reconnect at once wait for seconds.</source>
        <translation>正在建立的连接数：超过后，同时重连的客户端要等待数秒。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>the cluster&apos;s time (± %1)</source>
        <comment>this clock shows</comment>
        <translation>与集群时间一致（± %1）</translation>
    </message>
    <message>
        <source>%1 ahead of the cluster&apos;s time (± %2)</source>
        <translation>比集群时间快 %1（± %2）</translation>
    </message>
    <message>
        <source>%1 behind the cluster&apos;s time (± %2)</source>
        <translation>比集群时间慢 %1（± %2）</translation>
    </message>
    <message>
        <source>%1, unknown whether it synchronizes the clock</source>
        <translation>%1，不确定其是否在校时</translation>
    </message>
    <message>
        <source>Takes effect at the next start of musterd.</source>
        <translation>在 musterd 下次启动时生效。</translation>
    </message>
    <message>
        <source>The clock of %1 differs from its peers by up to %2; no majority.</source>
        <translation>%1 的时钟与其他节点最多相差 %2，没有多数。</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 fast.</source>
        <translation>%1 的时钟快了 %2。</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 slow.</source>
        <translation>%1 的时钟慢了 %2。</translation>
    </message>
    <message numerus="yes">
        <source>Measured to ± %1; %2 of %n clock(s) agree within %3.</source>
        <translation>
            <numerusform>测量误差 ± %1；%n 个时钟中有 %2 个在 %3 以内一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>synchronized, from outside this container</source>
        <translation>已同步，由此容器外部同步</translation>
    </message>
    <message>
        <source>synchronized, by an unknown daemon</source>
        <translation>已同步，由未知守护进程同步</translation>
    </message>
    <message>
        <source>synchronized by %1</source>
        <translation>已由 %1 同步</translation>
    </message>
    <message>
        <source>not synchronized: the host of this container must do it</source>
        <translation>未同步：须由此容器的主机同步</translation>
    </message>
    <message>
        <source>not synchronized: no time daemon runs</source>
        <translation>未同步：没有校时守护进程在运行</translation>
    </message>
    <message>
        <source>not synchronized: %1 reaches no time server</source>
        <translation>未同步：%1 无法连接时间服务器</translation>
    </message>
    <message>
        <source>Takes effect immediately, and after each boot.</source>
        <translation>立即生效，并在每次开机后生效。</translation>
    </message>
    <message>
        <source>The host of %1 had been suspended for %2.</source>
        <translation>%1 的主机曾被挂起 %2。</translation>
    </message>
    <message>
        <source>The clock of %1 was set forward by %2.</source>
        <translation>%1 的时钟被拨快了 %2。</translation>
    </message>
    <message>
        <source>The clock of %1 was set back by %2.</source>
        <translation>%1 的时钟被拨慢了 %2。</translation>
    </message>
    <message>
        <source>%1 runs with limits that are not as recommended: %2.</source>
        <translation>%1 的限制值与推荐值不符：%2。</translation>
    </message>
</context>
<context>
    <name>muster::models::LimitModel</name>
    <message>
        <source>not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>当前值</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>建议值</translation>
    </message>
</context>
<context>
    <name>muster::models::LogModel</name>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>log line: time, node, level, message</comment>
        <translation>%1，%2，%3：%4</translation>
    </message>
</context>
<context>
    <name>muster::models::LogText</name>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>%1
The line itself has no time; it is shown after the previous line.</source>
        <translation>%1
该行本身没有时间，因此排在其前一行之后。</translation>
    </message>
    <message>
        <source>%1 by the cluster&apos;s time
%2 by the node&apos;s own clock</source>
        <translation>集群时间 %1
节点自身时钟 %2</translation>
    </message>
    <message>
        <source>text</source>
        <comment>name of the only field of a line that is not JSON</comment>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>muster::models::Mark</name>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>宕机</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Changing</source>
        <translation>变动中</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已退出</translation>
    </message>
</context>
<context>
    <name>muster::models::Mismatch</name>
    <message>
        <source>(not set)</source>
        <translation>（未设置）</translation>
    </message>
    <message>
        <source>majority: %1</source>
        <translation>多数：%1</translation>
    </message>
    <message>
        <source>last agreed: %1</source>
        <translation>上次一致：%1</translation>
    </message>
    <message>
        <source>no majority</source>
        <translation>无多数</translation>
    </message>
    <message>
        <source>The file on %1 was changed and not reloaded. Reloading makes the running value the one on disk.</source>
        <translation>%1 上的文件已更改但未重新加载。重新加载后，磁盘上的值将成为运行中的值。</translation>
    </message>
    <message>
        <source>The new value is on disk on %1 and takes effect only after a restart of that node.</source>
        <translation>新值已在 %1 的磁盘上，仅在该节点重启后生效。</translation>
    </message>
    <message>
        <source>An environment variable on %1 overrides the file. Change it where the service is started, then restart that node.</source>
        <translation>%1 上的环境变量覆盖了文件。请在启动服务的地方更改它，然后重启该节点。</translation>
    </message>
    <message>
        <source>%1 runs a different value than most nodes. Make the files identical: edit the one on %1, or copy its value to the others; then reload.</source>
        <translation>%1 运行的值与多数节点不同。请使文件一致：编辑 %1 上的文件，或将其值复制到其他节点，然后重新加载。</translation>
    </message>
    <message>
        <source>No value has a majority between %1. Decide which one is right, write it into every file, then reload all nodes.</source>
        <translation>%1 之间没有占多数的值。请确定哪个正确，写入每个文件，然后重新加载所有节点。</translation>
    </message>
    <message>
        <source>Nothing to fix: this difference is allowed.</source>
        <translation>无需处理：此差异是允许的。</translation>
    </message>
    <message>
        <source>Configuration differences of %1, seen by %2 at %3</source>
        <translation>%1 的配置差异，由 %2 于 %3 所见</translation>
    </message>
    <message>
        <source>  %1: running %2, on disk %3</source>
        <translation>  %1：运行中 %2，磁盘上 %3</translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation>没有差异。</translation>
    </message>
    <message>
        <source>unknown key, did you mean %1?</source>
        <translation>未知的键，是否指 %1？</translation>
    </message>
    <message>
        <source>No version of Muster here knows this key, so it has no effect. Correct its name in the file on %1, then reload.</source>
        <translation>此处没有任何 Muster 版本认识该键，因此它不起作用。请在 %1 的文件中更正名称，然后重新加载。</translation>
    </message>
</context>
<context>
    <name>muster::models::MismatchModel</name>
    <message>
        <source>(not set)</source>
        <translation>（未设置）</translation>
    </message>
    <message>
        <source>%1 – %2, %3</source>
        <comment>key, reference value, what a change needs</comment>
        <translation>%1 – %2，%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>node, status</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Key, node</source>
        <translation>键、节点</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘上</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>key, what a change needs</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>muster::models::NodeModel</name>
    <message>
        <source>Leader</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>seen by so many of so many</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>no peers</source>
        <translation>无其他节点</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ</source>
        <translation>
            <numerusform>%n 个键不一致</numerusform>
        </translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>%1
node id %2</source>
        <translation>%1
节点 ID %2</translation>
    </message>
    <message>
        <source>running %1
on disk %2</source>
        <translation>运行中 %1
磁盘上 %2</translation>
    </message>
    <message>
        <source>How many of the other live nodes see it alive</source>
        <translation>其他存活节点中有多少个看到它存活</translation>
    </message>
    <message>
        <source>When the answering node last had evidence from it</source>
        <translation>应答节点上次获得其存活证据的时间</translation>
    </message>
    <message>
        <source>%1, last known status %2</source>
        <translation>%1，上次已知状态 %2</translation>
    </message>
    <message>
        <source>%1, status %2</source>
        <translation>%1，状态 %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>可见于</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>上次收到</translation>
    </message>
    <message>
        <source>Its clock is %1.
The clock is %2.</source>
        <comment>ahead of the cluster&apos;s time, synchronized by</comment>
        <translation>时钟：%1。
时间同步：%2。</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>What its peers measured, the middle of them; the line shows the last minutes.</source>
        <translation>其他节点测量值的中位数；曲线显示最近几分钟。</translation>
    </message>
    <message>
        <source>No peer reports the round trip: none reaches it, or the cluster is too large to report all.</source>
        <translation>没有节点报告往返时间：无节点能到达它，或集群太大而无法全部报告。</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <comment>a status</comment>
        <translation>最后已知：%1</translation>
    </message>
    <message>
        <source>%1 (last known)</source>
        <translation>%1（最后已知）</translation>
    </message>
</context>
<context>
    <name>muster::models::Notice</name>
    <message>
        <source>The console has lost contact with the cluster.</source>
        <translation>控制台已与集群失去联系。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 已宕机。</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 已恢复。</translation>
    </message>
    <message>
        <source>Reconnected to the cluster.</source>
        <translation>已重新连接到集群。</translation>
    </message>
    <message>
        <source>No node of the cluster answers.</source>
        <translation>集群中没有节点应答。</translation>
    </message>
</context>
<context>
    <name>muster::models::RoundTrips</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>muster::models::Sentences</name>
    <message>
        <source>%1 runs version %2; no version has a majority.</source>
        <translation>%1 运行版本 %2；没有一个版本占多数。</translation>
    </message>
    <message>
        <source>%1 runs version %2; most nodes run %3.</source>
        <translation>%1 运行版本 %2；多数节点运行 %3。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 runs a different configuration than its peers: %n key(s) differ, no majority.</source>
        <translation>
            <numerusform>%1 运行的配置与其他节点不同：%n 个键不一致，无多数。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 runs a configuration that differs in %n key(s).</source>
        <translation>
            <numerusform>%1 运行的配置有 %n 个键不一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names of nodes</comment>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>a duration</comment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>The cluster</source>
        <translation>集群</translation>
    </message>
    <message numerus="yes">
        <source>%1 has a changed configuration file that it has not reloaded: %n key(s).</source>
        <translation>
            <numerusform>%1 的配置文件已更改但未重新加载：%n 个键。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot use its configuration file and would not start with it: %2</source>
        <translation>%1 无法使用其配置文件，用该文件将无法启动：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 needs a restart before %n changed key(s) take effect.</source>
        <translation>
            <numerusform>%1 需要重启，%n 个更改的键才能生效。</numerusform>
        </translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>Nothing heard from it for %1; %2 of %n peer(s) see it alive.</source>
        <translation>
            <numerusform>已有 %1未收到其消息；其他 %n 个节点中有 %2 个看到它存活。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) agree with each other.</source>
        <translation>
            <numerusform>%n 个节点中有 %1 个彼此一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>Running %1, on disk %2.</source>
        <translation>运行中 %1，磁盘上 %2。</translation>
    </message>
    <message>
        <source>%1 sends gossip that is not encrypted.</source>
        <translation>%1 发送未加密的 Gossip。</translation>
    </message>
    <message>
        <source>%1 uses schema %2; most nodes use %3.</source>
        <translation>%1 使用表结构 %2；多数节点使用 %3。</translation>
    </message>
    <message>
        <source>%1 uses schema %2; no schema has a majority.</source>
        <translation>%1 使用表结构 %2；没有一种表结构占多数。</translation>
    </message>
    <message>
        <source>%1 runs a different configuration than its peers; none has a majority.</source>
        <translation>%1 运行的配置与其他节点不同；没有一种配置占多数。</translation>
    </message>
    <message>
        <source>%1 runs a different configuration than most nodes.</source>
        <translation>%1 运行的配置与多数节点不同。</translation>
    </message>
    <message>
        <source>%1 has no gossip key: what nodes send each other can be read and forged.</source>
        <translation>%1 没有 Gossip 密钥：节点间的通信可被读取和伪造。</translation>
    </message>
    <message>
        <source>%1 accepts gossip that is not encrypted.</source>
        <translation>%1 接受未加密的 Gossip。</translation>
    </message>
    <message>
        <source>environment variable</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>built-in default</source>
        <translation>内置默认值</translation>
    </message>
    <message>
        <source>Two processes use the id of %1: the other one is at %2, and serves.</source>
        <translation>两个进程正在使用 %1 的 ID：另一个在 %2，并在提供服务。</translation>
    </message>
    <message>
        <source>Two processes use the id of %1: the other one is at %2, and does not serve.</source>
        <translation>两个进程正在使用 %1 的 ID：另一个在 %2，未提供服务。</translation>
    </message>
    <message>
        <source>Cluster %1 uses this cluster&apos;s database, too: its node is at %2.</source>
        <translation>集群 %1 也在使用本集群的数据库：其节点在 %2。</translation>
    </message>
    <message>
        <source>The configuration of %1 has an unknown key: %2. Did you mean %3?</source>
        <translation>%1 的配置中有未知的键：%2。是否指 %3？</translation>
    </message>
    <message>
        <source>unreadable</source>
        <comment>a configuration file</comment>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>最后已知：%1</translation>
    </message>
    <message>
        <source>Nothing can be written to the database: %1</source>
        <translation>无法向数据库写入任何内容：%1</translation>
    </message>
</context>
<context>
    <name>muster::models::SightModel</name>
    <message>
        <source>How others see %1</source>
        <translation>其他节点如何看 %1</translation>
    </message>
    <message>
        <source>How %1 sees others</source>
        <translation>%1 如何看其他节点</translation>
    </message>
</context>
<context>
    <name>muster::models::Sights</name>
    <message>
        <source>It has never answered.</source>
        <translation>它从未应答。</translation>
    </message>
    <message>
        <source>The last packet from it was %1 old.</source>
        <translation>距收到其上一个数据包已有 %1。</translation>
    </message>
    <message>
        <source>No packet has come from it.</source>
        <translation>未收到过其数据包。</translation>
    </message>
    <message>
        <source>UDP: it answers.</source>
        <translation>UDP：有应答。</translation>
    </message>
    <message>
        <source>UDP: it answers, in %1.</source>
        <translation>UDP：有应答，用时 %1。</translation>
    </message>
    <message>
        <source>UDP: nothing comes from it.</source>
        <translation>UDP：收不到其任何数据。</translation>
    </message>
    <message>
        <source>UDP: not measured yet.</source>
        <translation>UDP：尚未测量。</translation>
    </message>
    <message>
        <source>TCP: connections open.</source>
        <translation>TCP：可以建立连接。</translation>
    </message>
    <message>
        <source>TCP: connections do not open.</source>
        <translation>TCP：无法建立连接。</translation>
    </message>
    <message>
        <source>TCP: not tried yet.</source>
        <translation>TCP：尚未尝试。</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>unknown code, two nodes</comment>
        <translation>%1：%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <comment>sentences</comment>
        <translation>
            <numerusform>%1 另有 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 advertises %2, but its packets come from %3.</source>
        <translation>%1 公布的地址是 %2，但其数据包来自 %3。</translation>
    </message>
    <message>
        <source>Every node reaches every other directly.</source>
        <translation>每个节点都能直接到达其他所有节点。</translation>
    </message>
    <message>
        <source>open</source>
        <translation>畅通</translation>
    </message>
    <message>
        <source>TCP only</source>
        <translation>仅 TCP</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不通</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>UDP only</source>
        <translation>仅 UDP</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>尚未知</translation>
    </message>
    <message>
        <source>&lt;1 ms</source>
        <comment>round trip</comment>
        <translation>&lt;1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>round trip</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 itself.</source>
        <translation>%1 自身。</translation>
    </message>
    <message>
        <source>%1 does not list %2.</source>
        <translation>%1 未列出 %2。</translation>
    </message>
    <message>
        <source>%1 sees %2: %3.</source>
        <comment>observer, node, state</comment>
        <translation>%1 看到的 %2：%3。</translation>
    </message>
    <message>
        <source>It advertises %1, but its packets come from %2.</source>
        <translation>它公布的地址是 %1，但其数据包来自 %2。</translation>
    </message>
    <message>
        <source>%1 cannot reach %2, which the database shows as alive: it is out of rotation until that is over, and the other side serves.</source>
        <translation>%1 无法到达 %2，而数据库显示后者仍存活：恢复之前它不接收流量，由另一侧提供服务。</translation>
    </message>
    <message>
        <source>%1 cannot reach %2, which the database shows as alive: within seconds the lease decides which side serves.</source>
        <translation>%1 无法到达 %2，而数据库显示后者仍存活：数秒内由租约决定哪一侧提供服务。</translation>
    </message>
    <message>
        <source>%1 cannot reach %2, which the database shows as alive: its own side keeps serving.</source>
        <translation>%1 无法到达 %2，而数据库显示后者仍存活：由其自身一侧继续提供服务。</translation>
    </message>
    <message>
        <source>Its last answer was %1 old when this was reported.</source>
        <translation>报告时，距其上次应答已有 %1。</translation>
    </message>
    <message>
        <source>UDP: it is heard, but its answers do not arrive.</source>
        <translation>UDP：能收到其数据，但收不到其应答。</translation>
    </message>
    <message numerus="yes">
        <source>%1: has not reported whom it reaches; it has just started, or runs an older version.</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1：尚未报告能到达哪些节点；可能刚刚启动，或运行的是旧版本。</numerusform>
        </translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>%1 has not reported how it reaches %2.</source>
        <translation>%1 未报告其如何到达 %2。</translation>
    </message>
    <message>
        <source>%1 reaches %2; in a cluster of this size only what deviates is reported in full.</source>
        <translation>%1 能到达 %2；在这种规模的集群中，只详细报告异常情况。</translation>
    </message>
    <message>
        <source>%1 is busy and doubts its own judgment.</source>
        <translation>%1 过载，对自身的判断存疑。</translation>
    </message>
    <message>
        <source>Reported just now.</source>
        <translation>刚刚报告。</translation>
    </message>
    <message>
        <source>Reported %1.</source>
        <translation>%1报告。</translation>
    </message>
    <message>
        <source>UDP: no answer since %1.</source>
        <translation>UDP：自 %1 起无响应。</translation>
    </message>
    <message>
        <source>UDP: it has never answered.</source>
        <translation>UDP：从未响应。</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) do not report whom they reach: in a cluster of this size only %1 do.</source>
        <translation>
            <numerusform>%n 个节点不报告其可达对象：在这种规模的集群中只有 %1 个节点报告。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: no live node hears from it; it is down, it is not partitioned.</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1：所有存活节点都收不到其消息；这是宕机，不是网络分区。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Strip</name>
    <message numerus="yes">
        <source>%n nodes are down: %1.</source>
        <translation>
            <numerusform>%n 个节点已宕机：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Configuration differs on %1.</source>
        <translation>%1 的配置不一致。</translation>
    </message>
    <message>
        <source>Configuration differs between %1, no majority.</source>
        <translation>%1 之间配置不一致，无多数。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>what is the matter: on which nodes</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>HEALTHY</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>ATTENTION</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>MISMATCH</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>TROUBLE</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>The answering node does not know the state of the cluster.</source>
        <translation>应答的节点无法判断集群状况。</translation>
    </message>
    <message>
        <source>The cluster has no nodes.</source>
        <translation>集群没有节点。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) green.</source>
        <translation>
            <numerusform>%n 个节点中有 %1 个为绿色。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more kind(s) of trouble.</source>
        <translation>
            <numerusform>%1 另有 %n 类问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>version: %1</source>
        <comment>nodes that differ</comment>
        <translation>版本：%1</translation>
    </message>
    <message>
        <source>schema: %1</source>
        <comment>nodes that differ</comment>
        <translation>表结构：%1</translation>
    </message>
    <message>
        <source>config: %1</source>
        <comment>nodes that differ</comment>
        <translation>配置：%1</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Not reloaded</source>
        <translation>未重新加载</translation>
    </message>
    <message>
        <source>Restart pending</source>
        <translation>等待重启</translation>
    </message>
    <message>
        <source>No mismatch</source>
        <translation>无不一致</translation>
    </message>
    <message>
        <source>Version, schema and configuration agree.</source>
        <translation>版本、表结构和配置均一致。</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>无领导者</translation>
    </message>
    <message>
        <source>No scheduled work is done.</source>
        <translation>计划任务不会执行。</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>目标：%1</translation>
    </message>
    <message>
        <source>Live, %1</source>
        <translation>实时，%1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a node</comment>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>Log-in refused</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>不受信任</translation>
    </message>
    <message>
        <source>lost contact</source>
        <translation>失去联系</translation>
    </message>
    <message>
        <source>lost contact with %1</source>
        <translation>与 %1 失去联系</translation>
    </message>
    <message>
        <source>%1, trying %2</source>
        <comment>lost contact with A, trying B</comment>
        <translation>%1，正在尝试 %2</translation>
    </message>
    <message>
        <source>STALE %1</source>
        <comment>age of the overview</comment>
        <translation>已过时 %1</translation>
    </message>
    <message>
        <source>NO CONTACT</source>
        <translation>无法联系</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation>没有打开的集群。</translation>
    </message>
    <message>
        <source>Nothing has been heard from the cluster yet.</source>
        <translation>尚未收到集群的任何信息。</translation>
    </message>
    <message>
        <source>Last known: %1. %2</source>
        <comment>verdict word, sentence</comment>
        <translation>上次已知：%1。%2</translation>
    </message>
    <message>
        <source>leads, term %1</source>
        <translation>在任，任期 %1</translation>
    </message>
    <message>
        <source>led in term %1, is down</source>
        <translation>任期 %1 的领导者，已宕机</translation>
    </message>
    <message>
        <source>Databases not reported.</source>
        <translation>数据库未报告。</translation>
    </message>
    <message>
        <source>No database replica.</source>
        <translation>没有数据库副本。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n database replica(s) stand by.</source>
        <translation>
            <numerusform>%n 个数据库副本中 %1 个待命。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database replica(s) stand by.</source>
        <translation>
            <numerusform>%n 个数据库副本待命。</numerusform>
        </translation>
    </message>
    <message>
        <source>Load not measured. %1</source>
        <comment>sentence about databases</comment>
        <translation>未测量负载。%1</translation>
    </message>
    <message>
        <source>No node serves</source>
        <translation>没有节点提供服务</translation>
    </message>
    <message>
        <source>Can lose no node</source>
        <translation>不可再损失节点</translation>
    </message>
    <message numerus="yes">
        <source>Can lose %1 of %n node(s)</source>
        <translation>
            <numerusform>%n 个节点中可损失 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No change running</source>
        <translation>无进行中的变更</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more change(s).</source>
        <translation>
            <numerusform>%1 另有 %n 项变更。</numerusform>
        </translation>
    </message>
    <message>
        <source>Last known: %1.</source>
        <comment>a few words</comment>
        <translation>上次已知：%1。</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>The answering node cannot judge the fault tolerance.</source>
        <translation>应答的节点无法判断容错能力。</translation>
    </message>
    <message>
        <source>NO ANSWER</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>no node answers, last known</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>muster::models::TermModel</name>
    <message>
        <source>Term</source>
        <translation>任期</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>For</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <comment>why a term ended</comment>
        <translation>结束原因：%1</translation>
    </message>
    <message>
        <source>at least until %1</source>
        <translation>至少到 %1</translation>
    </message>
</context>
<context>
    <name>muster::models::Timeline</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action, its target</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2: %3. %4</source>
        <comment>time, person, action, outcome</comment>
        <translation>%1：%2：%3。%4</translation>
    </message>
    <message>
        <source>Nobody led from %1 for %2.</source>
        <translation>自 %1 起有 %2没有领导者。</translation>
    </message>
    <message>
        <source>%1 has led in term %2 since %3, for %4.</source>
        <translation>%1 自 %3 起在任期 %2 中担任领导者，已有 %4。</translation>
    </message>
    <message>
        <source>%1 led in term %2 from %3 for %4.</source>
        <translation>%1 自 %3 起在任期 %2 中担任领导者，历时 %4。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, what happened</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>nobody for %1</source>
        <comment>a duration</comment>
        <translation>无领导者（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), %1 of them trouble.</source>
        <translation>
            <numerusform>%n 个事件，其中 %1 个为故障。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), none of them trouble.</source>
        <translation>
            <numerusform>%n 个事件，均非故障。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2: %3 Nothing is known of leaders.</source>
        <comment>time, time, n events.</comment>
        <translation>%1 至 %2：%3领导者情况未知。</translation>
    </message>
    <message>
        <source>%1 to %2: %3 Leaders: %4.</source>
        <comment>time, time, n events.</comment>
        <translation>%1 至 %2：%3领导者：%4。</translation>
    </message>
    <message numerus="yes">
        <source>the last %n event(s), since %2, %1 of them trouble.</source>
        <translation>
            <numerusform>自 %2 起最近 %n 个事件，其中 %1 个故障。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n event(s), since %1, none of them trouble.</source>
        <translation>
            <numerusform>自 %1 起最近 %n 个事件，没有故障。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Topology</name>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>balancer not known</source>
        <translation>负载均衡器未知</translation>
    </message>
    <message>
        <source>Clients, and whatever balances them: no node reports on it.</source>
        <translation>客户端及其前端的负载均衡器：没有节点报告。</translation>
    </message>
    <message>
        <source>Not known: the balancer. Lines from above show who should take traffic, not who gets it.</source>
        <translation>未知：负载均衡器。上方的连线表示谁应接收流量，而非谁实际收到流量。</translation>
    </message>
    <message>
        <source>leader, term %1</source>
        <translation>领导者，任期 %1</translation>
    </message>
    <message>
        <source>heard %1</source>
        <translation>上次收到：%1</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>往返时间 %1</translation>
    </message>
    <message>
        <source>round trip not reported</source>
        <translation>往返时间未报告</translation>
    </message>
    <message>
        <source>%1, status %2. It leads in term %3.</source>
        <translation>%1，状态 %2。它在任期 %3 中担任领导者。</translation>
    </message>
    <message>
        <source>%1, status %2.</source>
        <translation>%1，状态 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n 个节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s): %1.</source>
        <translation>
            <numerusform>%n 个节点：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>With more than %1 nodes they are shown as groups; the page Nodes shows each of them.</source>
        <translation>超过 %1 个节点时按组显示；“节点”页面会显示每个节点。</translation>
    </message>
    <message>
        <source>Primary database</source>
        <translation>主数据库</translation>
    </message>
    <message>
        <source>Read replica</source>
        <translation>只读副本</translation>
    </message>
    <message>
        <source>Search replica</source>
        <translation>搜索副本</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <comment>a replica</comment>
        <translation>延迟 %1</translation>
    </message>
    <message>
        <source>%1 at %2 answers.</source>
        <translation>%2 上的%1有应答。</translation>
    </message>
    <message>
        <source>%1 at %2 cannot be reached.</source>
        <translation>%2 上的%1不可达。</translation>
    </message>
    <message>
        <source>Not known: the database. The answering node does not report it.</source>
        <translation>未知：数据库。应答的节点未报告。</translation>
    </message>
    <message>
        <source>Not known: the file store. No node reports it.</source>
        <translation>未知：文件存储。没有节点报告。</translation>
    </message>
    <message>
        <source>%1 answers the balancer&apos;s check.</source>
        <translation>%1 对负载均衡器的检查有应答。</translation>
    </message>
    <message>
        <source>%1 takes no traffic: nothing answers there.</source>
        <translation>%1 不接收流量：该处无应答。</translation>
    </message>
    <message>
        <source>%1 takes no traffic: it is cut off from live peers.</source>
        <translation>%1 不接收流量：它与存活的其他节点断联。</translation>
    </message>
    <message>
        <source>%1 takes no new traffic: it is %2.</source>
        <comment>a node, draining</comment>
        <translation>%1 不接收新流量：%2。</translation>
    </message>
    <message>
        <source>leader&apos;s writes</source>
        <translation>领导者的写入</translation>
    </message>
    <message>
        <source>%1 writes what only the leader may, in term %2.</source>
        <translation>%1 在任期 %2 中写入仅领导者可写的内容。</translation>
    </message>
    <message>
        <source>%1 reaches the database and writes there.</source>
        <translation>%1 能连接数据库并写入。</translation>
    </message>
    <message>
        <source>%1 reaches the database.</source>
        <translation>%1 能连接数据库。</translation>
    </message>
    <message>
        <source>This is the last known state, not the present.</source>
        <translation>这是最后已知的状态，不是当前状态。</translation>
    </message>
    <message>
        <source>%1 at %2 takes no writes.</source>
        <translation>%2 上的%1不接受写入。</translation>
    </message>
    <message>
        <source>%1 at %2 is not a replica.</source>
        <translation>%2 上的%1不是副本。</translation>
    </message>
    <message>
        <source>%1 at %2: %3.</source>
        <comment>role, address, state</comment>
        <translation>%2 上的 %1：%3。</translation>
    </message>
</context>
<context>
    <name>muster::shell::ActionDialog</name>
    <message>
        <source>Equivalent command:</source>
        <translation>等效命令：</translation>
    </message>
    <message>
        <source>I understand that this is a PRODUCTION cluster.</source>
        <translation>我明白这是生产环境集群。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There is no live connection to the cluster. Nothing was done.</source>
        <translation>与集群没有实时连接。未执行任何操作。</translation>
    </message>
</context>
<context>
    <name>muster::shell::ActionList</name>
    <message>
        <source>This console is read-only here: it changes nothing.</source>
        <translation>此控制台在这里为只读：不做任何更改。</translation>
    </message>
    <message>
        <source>This console has the operator role here: this needs an administrator&apos;s console.</source>
        <translation>此控制台在这里以操作员身份运行：此操作需要管理员控制台。</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理员</translation>
    </message>
</context>
<context>
    <name>muster::shell::ChangeMenu</name>
    <message>
        <source>Reload the configuration of &amp;all nodes…</source>
        <translation>重新加载所有节点的配置(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Transfer leadership…</source>
        <translation>移交领导权(&amp;T)…</translation>
    </message>
    <message>
        <source>C&amp;lear leader preference…</source>
        <translation>清除首选领导者(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Debug for 15 min…</source>
        <translation>调试 15 分钟(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Copy equivalent command</source>
        <translation>复制等效命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reload the selected node&apos;s configuration…</source>
        <translation>重新加载所选节点的配置(&amp;R)…</translation>
    </message>
    <message>
        <source>Select a node on the page Nodes first.</source>
        <translation>请先在“节点”页面选择一个节点。</translation>
    </message>
    <message>
        <source>There is no leader preference: the lowest id leads anyway.</source>
        <translation>没有首选领导者：目前本就由 ID 最小的节点领导。</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterActions</name>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>与集群没有实时连接。</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterDialogs</name>
    <message>
        <source>Remove a cluster</source>
        <translation>移除集群</translation>
    </message>
    <message>
        <source>Remove %1 from this list? The cluster itself is not touched.</source>
        <translation>要从此列表中移除 %1 吗？集群本身不受影响。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterMenu</name>
    <message>
        <source>&amp;Add a cluster…</source>
        <translation>添加集群(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit the cluster…</source>
        <translation>编辑集群(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove the cluster from the list…</source>
        <translation>从列表中移除集群(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;connect</source>
        <translation>重新连接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Log in…</source>
        <translation>登录(&amp;L)…</translation>
    </message>
    <message>
        <source>Log &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation>没有打开的集群。</translation>
    </message>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>与集群没有实时连接。</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterSession</name>
    <message>
        <source>Reading the log-in from the system&apos;s keyring.</source>
        <translation>正在从系统密钥环读取登录信息。</translation>
    </message>
    <message>
        <source>Log in to see this cluster.</source>
        <translation>请登录以查看此集群。</translation>
    </message>
    <message>
        <source>This console was started without a keyring.</source>
        <translation>此控制台启动时未启用密钥环。</translation>
    </message>
    <message>
        <source>The keyring did not accept the log-in: %1</source>
        <translation>密钥环未接受登录信息：%1</translation>
    </message>
    <message>
        <source>The keyring still has the log-in: %1</source>
        <translation>密钥环中仍有登录信息：%1</translation>
    </message>
    <message>
        <source>You are logged out.</source>
        <translation>您已退出登录。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring was asked for the log-in and has not answered yet. It is still being waited for; you need not wait.</source>
        <translation>已向系统密钥环查询登录信息，但尚未得到应答。程序会继续等待，您不必等待。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring has not answered yet.</source>
        <translation>系统密钥环尚未应答。</translation>
    </message>
</context>
<context>
    <name>muster::shell::ConnectDialog</name>
    <message>
        <source>Add a cluster</source>
        <translation>添加集群</translation>
    </message>
    <message>
        <source>Edit the cluster %1</source>
        <translation>编辑集群 %1</translation>
    </message>
    <message>
        <source>Messages, Frankfurt</source>
        <translation>消息服务，法兰克福</translation>
    </message>
    <message>
        <source>a user with the role system_admin</source>
        <translation>具有 system_admin 角色的用户</translation>
    </message>
    <message>
        <source>&amp;Production: ask twice before something is changed here</source>
        <translation>生产环境：更改前确认两次(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>One node is enough: it knows the others.</source>
        <translation>一个节点就够了：其他节点会从它获知。</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;CA file</source>
        <translation>CA 文件(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Fingerprint</source>
        <translation>指纹(&amp;F)</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate. Only for https; leave it empty to see and compare it at the first contact.</source>
        <translation>证书的 SHA-256。仅用于 https；留空则在首次连接时显示以供比对。</translation>
    </message>
    <message>
        <source>&amp;Save and open</source>
        <translation>保存并打开(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>证书 (*.pem *.crt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>You are asked for the password when you open the cluster; only a keyring may keep it.</source>
        <translation>打开集群时会询问密码；只有密钥环可以保存密码。</translation>
    </message>
    <message>
        <source>Administrator: everything</source>
        <translation>管理员：所有操作</translation>
    </message>
    <message>
        <source>Read-only: change nothing</source>
        <translation>只读：不做任何更改</translation>
    </message>
    <message>
        <source>&amp;What you may do</source>
        <translation>您的权限(&amp;W)</translation>
    </message>
    <message>
        <source>the system&apos;s CAs</source>
        <translation>系统的 CA</translation>
    </message>
    <message>
        <source>none: verify with the CA</source>
        <translation>无：用 CA 验证</translation>
    </message>
    <message>
        <source>Operator: reload, transfer leadership, drain</source>
        <translation>操作员：重新加载、移交领导权、排空</translation>
    </message>
</context>
<context>
    <name>muster::shell::ConnectDraft</name>
    <message>
        <source>Give the cluster a name of 1 to 100 characters.</source>
        <translation>请为集群指定 1 到 100 个字符的名称。</translation>
    </message>
    <message>
        <source>Give the address of at least one node, such as 10.0.0.11:8065.</source>
        <translation>请至少输入一个节点的地址，例如 10.0.0.11:8065。</translation>
    </message>
    <message>
        <source>At most 100 addresses are allowed.</source>
        <translation>最多允许 100 个地址。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address. Write host:port or https://host:port.</source>
        <translation>“%1”不是地址。请写成 host:port 或 https://host:port。</translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>A fingerprint is 64 hexadecimal digits; spaces and colons do not matter.</source>
        <translation>指纹为 64 位十六进制数；空格和冒号不影响。</translation>
    </message>
</context>
<context>
    <name>muster::shell::Feed</name>
    <message>
        <source>The log-in was refused. Check name and password.</source>
        <translation>登录被拒绝。请检查用户名和密码。</translation>
    </message>
    <message>
        <source>The password was not sent: this address is plain HTTP, where anybody on the way could read it. Use https://, or write &quot;plain_http&quot;: true into the profile.</source>
        <translation>密码未发送：该地址使用未加密的 HTTP，途中任何人都可以读取。请使用 https://，或在配置文件中写入 &quot;plain_http&quot;: true。</translation>
    </message>
    <message>
        <source>This user may not do that. It needs the role system_admin.</source>
        <translation>此用户无权执行该操作，需要 system_admin 角色。</translation>
    </message>
    <message>
        <source>The node cannot be reached. Check its address, and that it runs.</source>
        <translation>节点不可达。请检查其地址以及它是否在运行。</translation>
    </message>
    <message>
        <source>The node did not answer in time. Whether it did what was asked is not known: check the overview before you try again.</source>
        <translation>节点未及时应答。所请求的操作是否已执行尚不清楚：重试之前请先查看当前状态。</translation>
    </message>
    <message>
        <source>This node is not the leader. Try again.</source>
        <translation>此节点不是领导者。请重试。</translation>
    </message>
    <message>
        <source>The answer cannot be read. Is this the address of a Muster node?</source>
        <translation>无法读取应答。这是 Muster 节点的地址吗？</translation>
    </message>
    <message>
        <source>The answer is larger than this console accepts.</source>
        <translation>应答超过了此控制台可接受的大小。</translation>
    </message>
    <message>
        <source>The node does not know this address. Is it an older version?</source>
        <translation>节点不识别此地址。它是旧版本吗？</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>node, address</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>muster::shell::HelpMenu</name>
    <message>
        <source>&amp;Help on this page</source>
        <translation>此页面的帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Muster</source>
        <translation>关于 Muster(&amp;A)</translation>
    </message>
    <message>
        <source>About Muster</source>
        <translation>关于 Muster</translation>
    </message>
    <message>
        <source>Muster %1

Keeps a team-messaging cluster up, and shows it.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Muster %1

保持团队消息集群持续运行，并展示其状态。
本软件是自由软件，遵循 GNU General Public License 第 3 版或更高版本。</translation>
    </message>
</context>
<context>
    <name>muster::shell::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>搜索所有页面</translation>
    </message>
    <message>
        <source>Pages of the handbook</source>
        <translation>手册页面</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>No page has &quot;%1&quot;.</source>
        <translation>没有页面包含“%1”。</translation>
    </message>
</context>
<context>
    <name>muster::shell::HistoryLoader</name>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>与集群没有实时连接。</translation>
    </message>
</context>
<context>
    <name>muster::shell::Keyring</name>
    <message>
        <source>The keyring refused: %1</source>
        <translation>密钥环拒绝了请求：%1</translation>
    </message>
    <message>
        <source>This system has no keyring.</source>
        <translation>此系统没有密钥环。</translation>
    </message>
    <message>
        <source>The keyring cannot be used: %1</source>
        <translation>无法使用密钥环：%1</translation>
    </message>
    <message numerus="yes">
        <source>The keyring did not answer within %n second(s).</source>
        <translation>
            <numerusform>密钥环在 %n 秒内没有应答。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>转到窗口的下一部分</translation>
    </message>
    <message>
        <source>Through a list or table</source>
        <translation>在列表或表格中移动</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Open or do what is selected</source>
        <translation>打开或执行所选项</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回车键</translation>
    </message>
    <message>
        <source>Menu of what is selected</source>
        <translation>所选项的菜单</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Shift+F10</translation>
    </message>
    <message>
        <source>The menu bar</source>
        <translation>菜单栏</translation>
    </message>
    <message>
        <source>Alt and the underlined letter</source>
        <translation>Alt 加带下划线的字母</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>muster::shell::LayoutMenu</name>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>布局另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Manage layouts…</source>
        <translation>管理布局(&amp;M)…</translation>
    </message>
    <message>
        <source>No layout has been applied to this cluster yet.</source>
        <translation>尚未对此集群应用任何布局。</translation>
    </message>
    <message>
        <source>There are no layouts yet. Save one first.</source>
        <translation>还没有布局。请先保存一个。</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>布局：%1</translation>
    </message>
    <message>
        <source>Shows the page %1.</source>
        <translation>显示页面“%1”。</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; no longer exists.</source>
        <translation>布局“%1”已不存在。</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is replaced.</source>
        <translation>已替换布局“%1”。</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is saved.</source>
        <translation>已保存布局“%1”。</translation>
    </message>
    <message>
        <source>The settings cannot be written: layout &quot;%1&quot; is forgotten when the console is closed.</source>
        <translation>无法写入设置：关闭控制台后将丢失布局“%1”。</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is not saved: another console has changed the layouts.</source>
        <translation>布局“%1”未保存：另一个控制台更改了布局。</translation>
    </message>
    <message>
        <source>&amp;Restore previous layout</source>
        <translation>恢复之前的布局(&amp;R)</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is applied. %2 restores the previous one.</source>
        <translation>已应用布局“%1”。按 %2 可恢复之前的布局。</translation>
    </message>
    <message>
        <source>Previous layout restored. %1 undoes this.</source>
        <translation>已恢复之前的布局。按 %1 可撤销。</translation>
    </message>
</context>
<context>
    <name>muster::shell::LayoutNameDialog</name>
    <message>
        <source>Save layout as</source>
        <translation>布局另存为</translation>
    </message>
    <message>
        <source>Rename layout</source>
        <translation>重命名布局</translation>
    </message>
    <message>
        <source>A layout keeps the page shown, the view of the nodes, columns, sorting, filters, and the sizes of panes and window. It is yours, and fits every cluster.</source>
        <translation>布局保存当前页面、节点的显示方式、列、排序、筛选以及窗格和窗口的大小。它属于您个人，适用于所有集群。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A name has at most %1 characters.</source>
        <translation>名称最多 %1 个字符。</translation>
    </message>
    <message>
        <source>There is a layout &quot;%1&quot;. Replace it with the window as it is now?</source>
        <translation>已有布局“%1”。要用窗口的当前状态替换它吗？</translation>
    </message>
    <message>
        <source>A layout of this name already exists.</source>
        <translation>已有同名布局。</translation>
    </message>
    <message>
        <source>There are %1 layouts, and no more are kept. Delete one first, or enter the name of one to replace it.</source>
        <translation>已有 %1 个布局，不能再保存更多。请先删除一个，或输入要替换的布局的名称。</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Enter a name with at least one visible character.</source>
        <translation>请输入至少包含一个可见字符的名称。</translation>
    </message>
</context>
<context>
    <name>muster::shell::LayoutsDialog</name>
    <message>
        <source>Layouts</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There are no layouts. &quot;Save layout as&quot; in the menu View keeps the window as it is.</source>
        <translation>没有布局。“视图”菜单中的“布局另存为”可保存窗口的当前状态。</translation>
    </message>
    <message numerus="yes">
        <source>%n layout(s), at most %1. They are yours, and fit every cluster.</source>
        <translation>
            <numerusform>%n 个布局，最多 %1 个。它们属于您个人，适用于所有集群。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is now &quot;%2&quot;.</source>
        <comment>names of layouts</comment>
        <translation>“%1”现已改名为“%2”。</translation>
    </message>
    <message>
        <source>The settings cannot be written: this is forgotten when the console is closed.</source>
        <translation>无法写入设置：关闭控制台后将丢失此更改。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be renamed: another console has changed the layouts.</source>
        <translation>无法重命名“%1”：另一个控制台更改了布局。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is deleted. Undo restores it.</source>
        <translation>已删除“%1”。“撤销”可恢复。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is restored.</source>
        <translation>已恢复“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be restored: its name or its place is taken by another one.</source>
        <translation>无法恢复“%1”：其名称或位置已被其他布局占用。</translation>
    </message>
</context>
<context>
    <name>muster::shell::LevelDialog</name>
    <message>
        <source>Log everything for a while</source>
        <translation>临时记录全部日志</translation>
    </message>
    <message>
        <source>On which node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>所有节点</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>时长</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the nodes</source>
        <translation>正在等待各节点</translation>
    </message>
    <message>
        <source>&amp;Log everything</source>
        <translation>记录全部日志(&amp;L)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, why</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>It was not possible on %n node(s): %1</source>
        <translation>
            <numerusform>在 %n 个节点上无法执行：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log files get every line, debug lines too, for %n minute(s). Afterwards the levels revert on their own, even if this window is closed. Files grow faster meanwhile; users notice nothing.</source>
        <translation>
            <numerusform>在 %n 分钟内，日志文件会记录每一行，包括调试行。之后各级别自动恢复，即使此窗口已关闭。其间文件增长更快；用户不会察觉。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Until %2, %n node(s) log everything: %1.</source>
        <comment>nodes, time</comment>
        <translation>
            <numerusform>在 %2 之前，%n 个节点记录全部日志：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::LoginDialog</name>
    <message>
        <source>Log in to %1</source>
        <translation>登录到 %1</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Log in</source>
        <translation>登录(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Keep them in this system&apos;s keyring</source>
        <translation>保存在此系统的密钥环中(&amp;K)</translation>
    </message>
    <message>
        <source>Otherwise nothing is stored: you are asked again when the session has ended or this window was closed.</source>
        <translation>否则不会保存任何内容：会话结束或此窗口关闭后，会再次询问您。</translation>
    </message>
    <message>
        <source>%1 So nothing is stored, and you are asked each time.</source>
        <comment>why there is no keyring</comment>
        <translation>%1 因此不会保存任何内容，每次都会询问您。</translation>
    </message>
</context>
<context>
    <name>muster::shell::MainWindow</name>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Cluster</source>
        <translation>集群(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Cha&amp;nge</source>
        <translation>更改(&amp;N)</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>It is open.</source>
        <translation>已打开。</translation>
    </message>
    <message>
        <source>Columns, sorting and filters are reset.</source>
        <translation>已重置列、排序和筛选。</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
</context>
<context>
    <name>muster::shell::NodeMenu</name>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1 未运行。</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>Show the host of %1</source>
        <translation>查看 %1 的主机</translation>
    </message>
    <message>
        <source>Reload the configuration of %1…</source>
        <translation>重新加载 %1 的配置…</translation>
    </message>
    <message>
        <source>Transfer leadership to %1…</source>
        <translation>将领导权移交给 %1…</translation>
    </message>
    <message>
        <source>%1 leads already.</source>
        <translation>%1 已是领导者。</translation>
    </message>
    <message>
        <source>&amp;Copy equivalent command</source>
        <translation>复制等效命令(&amp;C)</translation>
    </message>
</context>
<context>
    <name>muster::shell::NoticesDialog</name>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Notices, newest first</source>
        <translation>通知，最新的在前</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, what happened</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Here are changes of the verdict, nodes that went down or came back, and lost contact, since this console was started. Everything else, such as a new leader, is on the page Events.</source>
        <translation>这里列出自此控制台启动以来判定的变化、节点的停止或恢复以及失去联系。其他一切（如新的领导者）在“事件”页面。</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>目前没有。</translation>
    </message>
</context>
<context>
    <name>muster::shell::PageText</name>
    <message>
        <source>&amp;Config</source>
        <translation>配置(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>事件(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Leader</source>
        <translation>领导者(&amp;L)</translation>
    </message>
    <message>
        <source>Lo&amp;gs</source>
        <translation>日志(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>节点(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reachability</source>
        <translation>可达性(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Topology</source>
        <translation>拓扑(&amp;T)</translation>
    </message>
    <message>
        <source>A&amp;udit</source>
        <translation>审计(&amp;U)</translation>
    </message>
    <message>
        <source>Command line copied.</source>
        <translation>已复制命令行。</translation>
    </message>
    <message>
        <source>&amp;Databases</source>
        <translation>数据库(&amp;D)</translation>
    </message>
</context>
<context>
    <name>muster::shell::Palette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>A few letters of an action, a page, a node or a cluster</source>
        <translation>操作、页面、节点或集群的几个字符</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可执行的操作</translation>
    </message>
    <message>
        <source>%1, not available: %2</source>
        <comment>action, reason</comment>
        <translation>%1，不可用：%2</translation>
    </message>
    <message>
        <source>Nothing contains these letters in this order.</source>
        <translation>没有条目按此顺序包含这些字符。</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>Equivalent command, Ctrl+C copies it:
%1</source>
        <translation>等效命令，按 Ctrl+C 复制：
%1</translation>
    </message>
</context>
<context>
    <name>muster::shell::PlaceholderPresenter</name>
    <message>
        <source>No cluster is open</source>
        <translation>没有打开的集群</translation>
    </message>
    <message>
        <source>Add the cluster that you manage: the address of one of its nodes is enough.</source>
        <translation>请添加您负责的集群：其中一个节点的地址就够了。</translation>
    </message>
    <message>
        <source>Choose one on the left, or add another one.</source>
        <translation>请在左侧选择一个，或添加新的集群。</translation>
    </message>
    <message>
        <source>Add a cluster…</source>
        <translation>添加集群…</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>正在连接到 %1</translation>
    </message>
    <message>
        <source>Connecting to the cluster</source>
        <translation>正在连接到集群</translation>
    </message>
    <message>
        <source>The cluster is shown as soon as one node answers.</source>
        <translation>只要有一个节点应答，就会显示集群。</translation>
    </message>
    <message>
        <source>%1
All known nodes are tried in turn until one answers.</source>
        <translation>%1
正在依次反复尝试所有已知节点。</translation>
    </message>
    <message>
        <source>No overview yet</source>
        <translation>尚无概览</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>STOP: the certificate of %1 has changed</source>
        <translation>停止操作：%1 的证书已更改</translation>
    </message>
    <message>
        <source>It is not the one that was pinned, so nothing was sent. The one shown now is:

%1

Ask whoever runs that node. If the change is intended, edit the cluster and enter the new fingerprint.</source>
        <translation>它与固定的证书不同，因此没有发送任何内容。现在出示的是：

%1

请询问运行该节点的人员。如果此更改是有意的，请编辑该集群并输入新指纹。</translation>
    </message>
    <message>
        <source>STOP: the certificate of %1 is refused</source>
        <translation>停止操作：%1 的证书被拒绝</translation>
    </message>
    <message>
        <source>%1

This cluster is verified with the CA in %2, and this certificate does not pass, so nothing was sent. Its fingerprint is:

%3

Ask whoever runs that node. If the CA was replaced, edit the cluster and choose the new file.</source>
        <translation>%1

此集群使用 %2 中的 CA 验证，而此证书未通过验证，因此没有发送任何内容。其指纹为：

%3

请询问运行该节点的人员。如果 CA 已更换，请编辑该集群并选择新文件。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not signed by a known CA</source>
        <translation>%1 的证书不是由已知 CA 签发的</translation>
    </message>
    <message>
        <source>The certificate is not trusted</source>
        <translation>证书不受信任</translation>
    </message>
    <message>
        <source>%1

Its fingerprint is:

%2

Compare it with what the node&apos;s administrator reads out. Pin it only if all groups agree.</source>
        <translation>%1

其指纹为：

%2

请与该节点的管理员读出的内容比对。只有所有分组都一致时才固定它。</translation>
    </message>
    <message>
        <source>They agree: pin it</source>
        <translation>一致：固定</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <comment>a cluster</comment>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>&amp;Log in now…</source>
        <translation>立即登录(&amp;L)…</translation>
    </message>
    <message numerus="yes">
        <source>%n more known from the cluster.</source>
        <comment>addresses of nodes</comment>
        <translation>
            <numerusform>另有 %n 个从集群得知的地址。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::Rail</name>
    <message>
        <source>Clusters</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>&amp;Add a cluster…</source>
        <translation>添加集群(&amp;A)…</translation>
    </message>
    <message>
        <source>%1 (PRODUCTION)</source>
        <translation>%1（生产环境）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>cluster, verdict</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, not connected</source>
        <comment>cluster</comment>
        <translation>%1，未连接</translation>
    </message>
</context>
<context>
    <name>muster::shell::ReloadDialog</name>
    <message>
        <source>Reload configuration</source>
        <translation>重新加载配置</translation>
    </message>
    <message>
        <source>Every node reads its configuration file again.</source>
        <translation>每个节点都会重新读取其配置文件。</translation>
    </message>
    <message>
        <source>%1 will read the configuration file again.</source>
        <translation>%1 将重新读取配置文件。</translation>
    </message>
    <message>
        <source>• %1 on %2: a new secret (%3)</source>
        <translation>• %2 上的 %1：新的机密值（%3）</translation>
    </message>
    <message>
        <source>• %1 on %2: %3 → %4 (%5)</source>
        <translation>• %2 上的 %1：%3 → %4（%5）</translation>
    </message>
    <message numerus="yes">
        <source>• and %n more</source>
        <translation>
            <numerusform>• 另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>As far as known, no file differs from what its node runs: nothing will change.</source>
        <translation>就目前所知，没有文件与其节点的运行配置不同：不会有任何变化。</translation>
    </message>
    <message>
        <source>There is nothing to reload until the file is mended.</source>
        <translation>在文件修正之前，没有可重新加载的内容。</translation>
    </message>
    <message>
        <source>Reloading</source>
        <translation>正在重新加载</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>重新加载(&amp;R)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, error</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: reloaded, nothing changed.</source>
        <translation>%1：已重新加载，无变化。</translation>
    </message>
    <message numerus="yes">
        <source>%1: reloaded, %n key(s) changed: %2</source>
        <translation>
            <numerusform>%1：已重新加载，%n 个键已更改：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n key(s) wait for a restart: %2</source>
        <comment>first sentence, keys</comment>
        <translation>
            <numerusform>%1 （%n 个键等待重启：%2）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) reloaded.</source>
        <translation>
            <numerusform>已重新加载 %n 个节点。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s): see above. The other nodes are not affected.</source>
        <translation>
            <numerusform>%n 个失败：见上文。其他节点不受影响。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>本地时间</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>&amp;Notify me when the verdict changes or a node is down</source>
        <translation>判定改变或节点宕机时通知我(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset columns, sorting and filters</source>
        <translation>重置列、排序和筛选(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Takes effect when the console is started again.</source>
        <translation>控制台再次启动后生效。</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>muster::shell::StatusLine</name>
    <message>
        <source>PRODUCTION</source>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>Cluster %1, as %2 sees it. Times are UTC.</source>
        <translation>集群 %1，由 %2 所见。时间为 UTC。</translation>
    </message>
    <message>
        <source>Cluster %1, as %2 sees it. Times are local.</source>
        <translation>集群 %1，由 %2 所见。时间为本地时间。</translation>
    </message>
    <message>
        <source>No new notices</source>
        <translation>没有新通知</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n 条新通知</numerusform>
        </translation>
    </message>
    <message>
        <source>Cluster %1, as %2 last saw it. Times are UTC.</source>
        <translation>集群 %1，由 %2 最后所见。时间为 UTC。</translation>
    </message>
    <message>
        <source>Cluster %1, as %2 last saw it. Times are local.</source>
        <translation>集群 %1，由 %2 最后所见。时间为本地时间。</translation>
    </message>
</context>
<context>
    <name>muster::shell::TransferDialog</name>
    <message>
        <source>Waiting for the new leader</source>
        <translation>正在等待新的领导者</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>There is no other live node that could lead.</source>
        <translation>没有其他存活节点可以担任领导者。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>被拒绝：%1</translation>
    </message>
    <message>
        <source>%1 leads, in term %2.</source>
        <translation>%1 在任期 %2 中担任领导者。</translation>
    </message>
    <message>
        <source>%1 does not lead: %2</source>
        <comment>node, why</comment>
        <translation>%1 未担任领导者：%2</translation>
    </message>
    <message>
        <source>Clear leader preference</source>
        <translation>清除首选领导者</translation>
    </message>
    <message>
        <source>Transfer leadership</source>
        <translation>移交领导权</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清除(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>移交(&amp;T)</translation>
    </message>
    <message>
        <source>It does not lead after %1. The preference is kept; clear it to let the lowest id lead.</source>
        <translation>%1后它仍未担任领导者。首选设置会保留；清除后由 ID 最小的节点领导。</translation>
    </message>
    <message>
        <source>New leader</source>
        <translation>新领导者</translation>
    </message>
    <message>
        <source>&amp;New leader:</source>
        <translation>新领导者(&amp;N)：</translation>
    </message>
    <message>
        <source>The node with the lowest id leads again once it has been stable for 30 s. Until then %1 keeps leading.</source>
        <translation>ID 最小的节点稳定 30 秒后将重新担任领导者。在此之前的领导者：%1。</translation>
    </message>
    <message>
        <source>%1 releases the lease and %2 takes it, in a new term. Scheduled work pauses for about a second; users notice nothing. %2 leads until it fails or the preference is cleared.</source>
        <translation>%1 释放租约，%2 在新任期中取得租约。计划任务暂停约一秒；用户不会察觉。%2 将担任领导者，直到它出现故障或首选设置被清除。</translation>
    </message>
    <message>
        <source>Nobody leads at this moment. %1 is asked to take the lease. It leads until it fails or the preference is cleared.</source>
        <translation>目前没有领导者。将请求 %1 取得租约。它将担任领导者，直到出现故障或首选设置被清除。</translation>
    </message>
    <message>
        <source>The leader preference is cleared.</source>
        <translation>已清除首选领导者。</translation>
    </message>
    <message>
        <source>Requested. Waiting for %1 to become leader…</source>
        <translation>已请求。正在等待 %1 成为领导者…</translation>
    </message>
    <message>
        <source>Somebody else has requested %1 meanwhile.</source>
        <translation>其间有其他人请求由 %1 担任领导者。</translation>
    </message>
</context>
<context>
    <name>muster::shell::ViewMenu</name>
    <message>
        <source>La&amp;youts</source>
        <translation>布局(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>命令面板(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Clear the &amp;filter</source>
        <translation>清除筛选(&amp;F)</translation>
    </message>
    <message>
        <source>No&amp;tices</source>
        <translation>通知(&amp;I)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
</context>
<context>
    <name>muster::views::ChartView</name>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>chart, value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>muster::views::ConfigPage</name>
    <message>
        <source>Configuration keys that differ</source>
        <translation>不一致的配置键</translation>
    </message>
    <message>
        <source>Copy as report</source>
        <translation>复制为报告</translation>
    </message>
    <message>
        <source>Reload all nodes…</source>
        <translation>重新加载所有节点…</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ.</source>
        <translation>
            <numerusform>%n 个键不一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ, and no value has a majority.</source>
        <translation>
            <numerusform>%n 个键不一致，且没有占多数的值。</numerusform>
        </translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>没有差异</translation>
    </message>
    <message numerus="yes">
        <source>All %n live node(s) run the same configuration %1.</source>
        <translation>
            <numerusform>全部 %n 个存活节点运行相同的配置 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚未知</translation>
    </message>
    <message>
        <source>Reload %1…</source>
        <comment>a node&apos;s configuration</comment>
        <translation>重新加载 %1…</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>报告已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Reload…</source>
        <translation>重新加载…</translation>
    </message>
    <message numerus="yes">
        <source>No differences except allowed ones: %n key(s) may differ per node.</source>
        <translation>
            <numerusform>除允许的差异外没有其他差异：%n 个键可以各节点不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>No node has reported its configuration.</source>
        <translation>没有节点报告其配置。</translation>
    </message>
    <message>
        <source>The hashes differ, and the nodes have not reported which keys yet. They do so within seconds of a change.</source>
        <translation>哈希值不一致，各节点尚未报告是哪些键。更改后数秒内就会报告。</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>最后已知：%1</translation>
    </message>
</context>
<context>
    <name>muster::views::EventsPage</name>
    <message>
        <source>What people did is shown since %1.</source>
        <translation>人员操作仅显示 %1 之后的。</translation>
    </message>
    <message>
        <source>Events, newest first</source>
        <translation>事件，最新的在前</translation>
    </message>
    <message>
        <source>Filter events (Ctrl+F)</source>
        <translation>筛选事件 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>筛选事件</translation>
    </message>
    <message>
        <source>Events of which node</source>
        <translation>显示哪个节点的事件</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>所有节点</translation>
    </message>
    <message>
        <source>Only &amp;trouble</source>
        <translation>仅故障(&amp;T)</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>尚无事件</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>没有匹配的事件</translation>
    </message>
    <message>
        <source>Clear the filters with Esc to see all events.</source>
        <translation>按 Esc 清除筛选即可查看所有事件。</translation>
    </message>
    <message>
        <source>Leaders, events and what people did on a timeline</source>
        <translation>时间线上的领导者、事件和人员操作</translation>
    </message>
    <message>
        <source>The table shows only events of the time range selected above.</source>
        <translation>表格仅显示上方所选时段的事件。</translation>
    </message>
    <message>
        <source>Only %1 to %2: show all</source>
        <translation>仅 %1 至 %2：显示全部</translation>
    </message>
    <message>
        <source>No events since this node started.</source>
        <translation>自此节点启动以来没有事件。</translation>
    </message>
</context>
<context>
    <name>muster::views::HeatGrid</name>
    <message>
        <source>Nodes as a grid, worst first</source>
        <translation>节点网格，最严重的在前</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %n node(s)</source>
        <comment>● OK: 27 nodes</comment>
        <translation>
            <numerusform>%1 %2：%n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>It leads.</source>
        <translation>它是领导者。</translation>
    </message>
</context>
<context>
    <name>muster::views::HistoryPanel</name>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show the whole time range that the node keeps (0)</source>
        <translation>显示节点保留的全部时段 (0)</translation>
    </message>
    <message>
        <source>Charts of the selected node</source>
        <translation>所选节点的图表</translation>
    </message>
    <message>
        <source>No history of %1</source>
        <translation>没有 %1 的历史</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>正在询问 %1</translation>
    </message>
    <message>
        <source>No history of %1 yet</source>
        <translation>尚无 %1 的历史</translation>
    </message>
    <message>
        <source>It has not measured anything yet: it takes a sample every few seconds.</source>
        <translation>它尚未测量任何内容：每隔几秒测量一次。</translation>
    </message>
    <message>
        <source>What %1 measured of itself in the last %2; it keeps an hour, until it restarts.</source>
        <translation>%1 最近 %2内的自身测量结果；保留一小时，直到它重启。</translation>
    </message>
    <message>
        <source>These values are old: %1</source>
        <translation>这些值已过时：%1</translation>
    </message>
    <message>
        <source>Loading the last hour of measurements…</source>
        <translation>正在加载最近一小时的测量结果…</translation>
    </message>
</context>
<context>
    <name>muster::views::HostPanel</name>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copy the command for the time daemon</source>
        <translation>复制校时守护进程的命令</translation>
    </message>
    <message>
        <source>This node has not reported on its host.</source>
        <translation>此节点未报告其主机的信息。</translation>
    </message>
    <message>
        <source>Copy all commands</source>
        <translation>复制所有命令</translation>
    </message>
    <message>
        <source>The command is in the clipboard. Run it on that host.</source>
        <translation>命令已复制到剪贴板。请在该主机上运行。</translation>
    </message>
    <message>
        <source>The commands are in the clipboard. Run them on that host.</source>
        <translation>所有命令已复制到剪贴板。请在该主机上运行。</translation>
    </message>
    <message>
        <source>Limits of the host</source>
        <translation>主机限制</translation>
    </message>
    <message>
        <source>Clock: %1.</source>
        <comment>how far off</comment>
        <translation>时钟：%1。</translation>
    </message>
    <message>
        <source>Time daemon: %1.</source>
        <translation>校时守护进程：%1。</translation>
    </message>
    <message>
        <source>Copy the command for %1</source>
        <translation>复制 %1 的命令</translation>
    </message>
</context>
<context>
    <name>muster::views::LeaderPage</name>
    <message>
        <source>The leader is the one node that does the scheduled work. It holds a lease of a few seconds in the database and renews it all the time; a new leader takes over, with a higher term, only when that lease has run out. So there are never two at once.</source>
        <translation>领导者是唯一执行计划任务的节点。它在数据库中持有一份为期数秒的租约并不断续租；只有当该租约到期后，新领导者才会以更高的任期接替。因此绝不会同时有两个领导者。</translation>
    </message>
    <message>
        <source>Who led when</source>
        <translation>领导者历史</translation>
    </message>
    <message>
        <source>Who led when, newest first</source>
        <translation>领导者历史，最新的在前</translation>
    </message>
    <message>
        <source>Nobody leads</source>
        <translation>没有领导者</translation>
    </message>
    <message>
        <source>The last term was %1. No scheduled work is done until a node takes the lease: that needs a live node that reaches the database.</source>
        <translation>上一任期为 %1。在有节点取得租约之前，计划任务不会执行：这需要一个能连接数据库的存活节点。</translation>
    </message>
    <message>
        <source>No node has held the lease yet. That needs a live node that reaches the database.</source>
        <translation>尚无节点持有过租约。这需要一个能连接数据库的存活节点。</translation>
    </message>
    <message>
        <source>%1 leads, but is down</source>
        <translation>%1 是领导者，但已宕机</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 是领导者</translation>
    </message>
    <message>
        <source>Term %1. Another node takes over when its lease has run out.</source>
        <translation>任期 %1。其租约到期后将由另一个节点接替。</translation>
    </message>
    <message>
        <source>Term %1.</source>
        <translation>任期 %1。</translation>
    </message>
    <message>
        <source>%1 Since %2 (%3), because: %4.</source>
        <comment>term sentence, time, duration, reason</comment>
        <translation>%1 自 %2 起（%3），原因：%4。</translation>
    </message>
    <message>
        <source>There is no other live node that could lead.</source>
        <translation>没有其他存活节点可以担任领导者。</translation>
    </message>
    <message>
        <source>%1 leads because an operator asked for it, until it fails.</source>
        <translation>%1 按操作员的要求担任领导者，直到它出现故障。</translation>
    </message>
    <message>
        <source>%1 was asked to lead; the transfer is under way.</source>
        <translation>已请求 %1 担任领导者：正在进行。</translation>
    </message>
    <message>
        <source>%1 was asked to lead and did not take the lease. It is asked again later.</source>
        <translation>已请求 %1 担任领导者，但它未取得租约。稍后会再次请求。</translation>
    </message>
    <message>
        <source>%1 was asked to lead but cannot lead now.</source>
        <translation>已请求 %1 担任领导者，但它目前无法担任。</translation>
    </message>
    <message>
        <source>Transfer leadership…</source>
        <translation>移交领导权…</translation>
    </message>
    <message>
        <source>Clear preference…</source>
        <translation>清除首选…</translation>
    </message>
</context>
<context>
    <name>muster::views::LogPanes</name>
    <message>
        <source>Select a line to see all its fields.</source>
        <translation>选择一行以查看其所有字段。</translation>
    </message>
    <message>
        <source>Fields of the selected line</source>
        <translation>所选行的字段</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>node, time</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>muster::views::LogsPage</name>
    <message>
        <source>Filter lines (Ctrl+F)</source>
        <translation>筛选日志行 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>筛选日志行</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>正则表达式(&amp;X)</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>所有级别</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>信息及以上</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>警告及以上</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Lines of which node</source>
        <translation>显示哪个节点的日志行</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>所有节点</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>跟随(&amp;F)</translation>
    </message>
    <message>
        <source>Keep the newest line visible. Scrolling up ends this.</source>
        <translation>始终显示最新一行。向上滚动即停止。</translation>
    </message>
    <message>
        <source>Time, such as 13:05 or 2026-11-25 13:05:00</source>
        <translation>时间，如 13:05 或 2026-11-25 13:05:00</translation>
    </message>
    <message>
        <source>Go to a time</source>
        <translation>转到时间</translation>
    </message>
    <message>
        <source>&amp;Go to time</source>
        <translation>转到时间(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Older lines</source>
        <translation>较旧的行(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Debug for 15 min…</source>
        <translation>调试 15 分钟(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Write the lines that are shown to a file</source>
        <translation>将显示的行写入文件</translation>
    </message>
    <message>
        <source>Log lines, newest last</source>
        <translation>日志行，最新的在后</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>%1 The lines are still those of the previous filter.</source>
        <translation>%1 显示的仍是先前筛选的行。</translation>
    </message>
    <message>
        <source>No lines from %1.</source>
        <translation>无日志行：%1。</translation>
    </message>
    <message>
        <source>Lines of %1 are missing: their files were deleted meanwhile.</source>
        <translation>%1 的部分日志行缺失：其文件已在此期间被删除。</translation>
    </message>
    <message>
        <source>All lines that the nodes keep are loaded.</source>
        <translation>节点保留的所有行都已显示。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <comment>shown of all</comment>
        <translation>
            <numerusform>%1/%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Filtering: %1 %</source>
        <translation>正在筛选：%1%</translation>
    </message>
    <message>
        <source>%1 · reading older lines …</source>
        <translation>%1 · 正在读取较旧的行…</translation>
    </message>
    <message>
        <source>%1 · the logs cannot be read now: %2</source>
        <translation>%1 · 目前无法读取日志：%2</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>The lines are being searched, newest first.</source>
        <translation>正在搜索各行，从最新的开始。</translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation>没有匹配的行</translation>
    </message>
    <message>
        <source>Clear the filters with Esc to see all lines, or read older ones.</source>
        <translation>按 Esc 清除筛选即可查看所有行，或读取较旧的行。</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>The logs cannot be read</source>
        <translation>无法读取日志</translation>
    </message>
    <message>
        <source>No log lines</source>
        <translation>没有日志行</translation>
    </message>
    <message>
        <source>No node that answers has any.</source>
        <translation>应答的节点都没有日志行。</translation>
    </message>
    <message>
        <source>Reading the logs</source>
        <translation>正在读取日志</translation>
    </message>
    <message>
        <source>All nodes are asked for their lines.</source>
        <translation>正在向所有节点询问其日志。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time. Enter 13:05, or 2026-11-25 13:05:00.</source>
        <translation>“%1”不是时间。请输入 13:05 或 2026-11-25 13:05:00。</translation>
    </message>
    <message>
        <source>The oldest line that the nodes keep is newer than that.</source>
        <translation>节点保留的最旧一行晚于该时间。</translation>
    </message>
    <message numerus="yes">
        <source>More than %n line(s) are too much for the clipboard. Save them to a file.</source>
        <translation>
            <numerusform>超过 %n 行，剪贴板无法容纳。请保存到文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied.</source>
        <translation>
            <numerusform>已复制 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the lines that are shown</source>
        <translation>保存显示的行</translation>
    </message>
    <message>
        <source>Logs (*.log)</source>
        <translation>日志 (*.log)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved to %1.</source>
        <translation>
            <numerusform>已将 %n 行保存到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Minimum level</source>
        <translation>最低级别</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n oldest line(s) dropped: limit reached</source>
        <translation>
            <numerusform>%1 · 已达上限，丢弃最旧的 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>No node is connected: these are the last known lines.</source>
        <translation>没有连接任何节点：这些是最后已知的日志行。</translation>
    </message>
    <message>
        <source>No log lines are known</source>
        <translation>没有已知的日志行</translation>
    </message>
    <message>
        <source>No node is connected, so none can be asked.</source>
        <translation>没有连接任何节点，因此无法查询。</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeBar</name>
    <message>
        <source>Filter nodes (Ctrl+F)</source>
        <translation>筛选节点 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter nodes</source>
        <translation>筛选节点</translation>
    </message>
    <message>
        <source>Nodes with which reason</source>
        <translation>显示哪种原因的节点</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>任何原因</translation>
    </message>
    <message>
        <source>Only &amp;deviating</source>
        <translation>仅异常(&amp;D)</translation>
    </message>
    <message>
        <source>Hide the nodes that are plainly OK</source>
        <translation>隐藏完全正常的节点</translation>
    </message>
    <message>
        <source>Auto</source>
        <comment>choose the view by the number of nodes</comment>
        <translation>自动</translation>
    </message>
    <message>
        <source>Cards up to %1 nodes, a table up to %2, a grid for more</source>
        <translation>至多 %1 个节点用卡片，至多 %2 个用表格，更多则用网格</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>A card for each node</source>
        <translation>每个节点一张卡片</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>A row for each node</source>
        <translation>每个节点一行</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>A cell for each node, the worst first</source>
        <translation>每个节点一格，最严重的在前</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeCardDelegate</name>
    <message>
        <source>Leader</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>Version %1 · config: %2</source>
        <translation>版本 %1 · 配置：%2</translation>
    </message>
    <message>
        <source>Last known state</source>
        <translation>上次已知状态</translation>
    </message>
    <message>
        <source>Seen by %1 · heard %2</source>
        <translation>可见于：%1 · 上次收到：%2</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeCards</name>
    <message>
        <source>Nodes as cards</source>
        <translation>节点卡片</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeDetail</name>
    <message>
        <source>Details of the selected node</source>
        <translation>所选节点的详细信息</translation>
    </message>
    <message>
        <source>Reload configuration on this node…</source>
        <translation>重新加载此节点的配置…</translation>
    </message>
    <message>
        <source>Select a node to see its details.</source>
        <translation>选择一个节点以查看其全部信息。</translation>
    </message>
    <message>
        <source>Liveness</source>
        <translation>存活状态</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>生命周期</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>可见于</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>上次收到</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>表结构</translation>
    </message>
    <message>
        <source>Running config</source>
        <translation>运行中配置</translation>
    </message>
    <message>
        <source>Config on disk</source>
        <translation>磁盘上配置</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>HTTP address</source>
        <translation>HTTP 地址</translation>
    </message>
    <message>
        <source>Gossip address</source>
        <translation>Gossip 地址</translation>
    </message>
    <message>
        <source>This node is no longer part of the cluster.</source>
        <translation>此节点已不属于该集群。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>node name, status</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n peer(s)</source>
        <translation>
            <numerusform>其他 %n 个节点中 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>no peers</source>
        <translation>无其他节点</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>领导者</translation>
    </message>
    <message>
        <source>member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>node id %1</source>
        <translation>节点 ID %1</translation>
    </message>
    <message>
        <source>%1 is down. It reads its configuration when it is started again.</source>
        <translation>%1 已宕机。它会在再次启动时读取配置。</translation>
    </message>
    <message>
        <source>%1 has left the cluster. It reads its configuration when it is started again.</source>
        <translation>%1 已退出集群。它会在再次启动时读取配置。</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>The node and what is wrong with it</source>
        <translation>节点及其问题</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>The clock and the limits of its host</source>
        <translation>其主机的时钟和限制</translation>
    </message>
    <message>
        <source>The log lines of this node</source>
        <translation>此节点的日志行</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>What the node measured of itself in the last hour</source>
        <translation>节点最近一小时的自身测量结果</translation>
    </message>
    <message>
        <source>Show &amp;logs</source>
        <translation>显示日志(&amp;L)</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>最后已知：%1</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeTable</name>
    <message>
        <source>Nodes as a table</source>
        <translation>节点表格</translation>
    </message>
</context>
<context>
    <name>muster::views::NodesPage</name>
    <message>
        <source>No nodes</source>
        <translation>没有节点</translation>
    </message>
    <message>
        <source>No node deviates</source>
        <translation>没有异常的节点</translation>
    </message>
    <message>
        <source>All nodes are plainly OK.</source>
        <translation>所有节点都完全正常。</translation>
    </message>
    <message>
        <source>No node matches</source>
        <translation>没有匹配的节点</translation>
    </message>
    <message>
        <source>Clear the filter with Esc to see all nodes.</source>
        <translation>按 Esc 清除筛选即可查看所有节点。</translation>
    </message>
    <message>
        <source>The cluster has not reported any node yet.</source>
        <translation>集群尚未报告任何节点。</translation>
    </message>
</context>
<context>
    <name>muster::views::OverviewPage</name>
    <message>
        <source>Newest events</source>
        <translation>最新事件</translation>
    </message>
    <message>
        <source>Nodes, worst first</source>
        <translation>节点，最严重的在前</translation>
    </message>
    <message>
        <source>Nothing. All nodes are alive and agree.</source>
        <translation>无。所有节点均存活且一致。</translation>
    </message>
    <message>
        <source>Nothing, when the cluster was last heard from.</source>
        <translation>上次收到集群信息时，无需处理。</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>The answering node does not know.</source>
        <translation>应答的节点无法判断。</translation>
    </message>
</context>
<context>
    <name>muster::views::ReachabilityPage</name>
    <message>
        <source>Who sees whom: a row for each node that sees, a column for each that is seen</source>
        <translation>谁看到谁：每行是观察的节点，每列是被观察的节点</translation>
    </message>
    <message>
        <source>There is one node only, so there is nobody to reach. Start a second one with the same cluster name and database, and this page shows how each of them reaches the other.</source>
        <translation>只有一个节点，因此没有可到达的对象。使用相同的集群名称和数据库启动第二个节点后，此页面会显示它们如何相互到达。</translation>
    </message>
    <message>
        <source>The answering node does not report who reaches whom: it runs an older version, or is not clustered (ClusterSettings.Enable).</source>
        <translation>应答的节点未报告谁能到达谁：它运行的是旧版本，或未加入集群（ClusterSettings.Enable）。</translation>
    </message>
    <message>
        <source>A row is what that node measured itself: read “row sees column”. Columns have the numbers of the rows.</source>
        <translation>每行是该节点自己的测量结果：读作“行看到列”。各列使用行的编号。</translation>
    </message>
    <message>
        <source>A row is what that node measured itself: read “row sees column”. The time is the round trip.</source>
        <translation>每行是该节点自己的测量结果：读作“行看到列”。时间为往返时间。</translation>
    </message>
    <message>
        <source>Nobody to reach</source>
        <translation>没有可到达的对象</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>未报告</translation>
    </message>
    <message numerus="yes">
        <source>And %n more; the matrix shows all of them.</source>
        <translation>
            <numerusform>另有 %n 条；矩阵中显示全部。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a cell to see its details.</source>
        <translation>选择一个单元格以查看其内容。</translation>
    </message>
</context>
<context>
    <name>muster::views::ReasonList</name>
    <message>
        <source>Reload…</source>
        <translation>重新加载…</translation>
    </message>
    <message>
        <source>Reload the configuration of %1</source>
        <translation>重新加载 %1 的配置</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Compare the configurations</source>
        <translation>比较配置</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>Since %1 (%2).</source>
        <translation>自 %1 起（%2）。</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>键：%1</translation>
    </message>
</context>
<context>
    <name>muster::views::TimelineView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody leads</source>
        <translation>没有领导者</translation>
    </message>
    <message>
        <source>%1, term %2</source>
        <comment>leader</comment>
        <translation>%1，任期 %2</translation>
    </message>
    <message>
        <source>Nothing is known of leaders.</source>
        <translation>领导者情况未知。</translation>
    </message>
</context>
<context>
    <name>muster::views::TopologyView</name>
    <message>
        <source>Cluster topology: balancer, nodes, databases</source>
        <translation>集群拓扑：负载均衡器、节点、数据库</translation>
    </message>
</context>
<context>
    <name>muster::views::VerdictStrip</name>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Changes and leader</source>
        <translation>变更和领导者</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>caption of a cell, its word</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Leader: %1, %2</source>
        <comment>name or &quot;No leader&quot;, sentence</comment>
        <translation>领导者：%1，%2</translation>
    </message>
    <message>
        <source>Fault tolerance</source>
        <translation>容错能力</translation>
    </message>
    <message>
        <source>Data freshness</source>
        <translation>数据时效</translation>
    </message>
</context>
<context>
    <name>muster::models::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time in UTC</source>
        <translation>UTC 时间</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Recorded outcome</source>
        <translation>记录的结果</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>用户 ID</translation>
    </message>
    <message>
        <source>Session id</source>
        <translation>会话 ID</translation>
    </message>
    <message>
        <source>Audit id</source>
        <translation>审计 ID</translation>
    </message>
</context>
<context>
    <name>muster::shell::AuditLoader</name>
    <message>
        <source>There is no account &quot;%1&quot;. Choose another person.</source>
        <translation>没有账户“%1”。请选择其他人员。</translation>
    </message>
    <message>
        <source>The node that answers cannot list audits: its version is too old. Update it.</source>
        <translation>应答的节点版本过旧，无法列出审计记录。请更新该节点。</translation>
    </message>
    <message>
        <source>Only administrators may read the audit: it needs the role system_admin.</source>
        <translation>只有管理员可以查看审计：需要 system_admin 角色。</translation>
    </message>
    <message>
        <source>The node did not answer in time.</source>
        <translation>节点未及时应答。</translation>
    </message>
</context>
<context>
    <name>muster::views::AuditBar</name>
    <message>
        <source>The time range ends before it begins.</source>
        <translation>时间范围的结束早于开始。</translation>
    </message>
    <message>
        <source>Filter entries (Ctrl+F)</source>
        <translation>筛选条目 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter entries</source>
        <translation>筛选条目</translation>
    </message>
    <message>
        <source>Whose actions</source>
        <translation>谁的操作</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Kind of action</source>
        <translation>操作类型</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>所有操作</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>所有结果</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Refused or failed</source>
        <translation>被拒绝或失败</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任意时间</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近一小时</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最近一天</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>最近一周</translation>
    </message>
    <message>
        <source>Custom range</source>
        <translation>自定义范围</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>从(&amp;R)</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>到(&amp;O)</translation>
    </message>
</context>
<context>
    <name>muster::views::AuditPage</name>
    <message>
        <source>Who did what, newest first</source>
        <translation>谁做了什么（最新在前）</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Show or hide &amp;details</source>
        <translation>显示或隐藏详细信息(&amp;D)</translation>
    </message>
    <message>
        <source>Copy as c&amp;ommand line</source>
        <translation>复制为命令行(&amp;O)</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>重试(&amp;Y)</translation>
    </message>
    <message>
        <source>Stale: without a connection nothing newer is listed.</source>
        <translation>已过时：没有连接，无法列出更新的条目。</translation>
    </message>
    <message>
        <source>The list is not up to date. %1</source>
        <translation>列表不是最新的。%1</translation>
    </message>
    <message>
        <source>The audit cannot be read</source>
        <translation>无法读取审计</translation>
    </message>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>与集群没有实时连接。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading the audit</source>
        <translation>正在读取审计</translation>
    </message>
    <message>
        <source>A node is asked who did what.</source>
        <translation>正在询问节点谁做了什么。</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在查找…</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) searched, the newest first.</source>
        <translation>
            <numerusform>已从新到旧查找 %n 个条目。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>尚无记录</translation>
    </message>
    <message>
        <source>Changes by administrators, log-ins and refused requests will be listed here.</source>
        <translation>管理员所做的更改、登录和被拒绝的请求将列在此处。</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>没有匹配的条目</translation>
    </message>
    <message>
        <source>Clear the filter with Esc to see all entries.</source>
        <translation>按 Esc 清除筛选即可查看所有条目。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n 个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies)</source>
        <comment>shown of all that are read</comment>
        <translation>
            <numerusform>%n 个条目中的 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · choose a time range to see older ones</source>
        <comment>number of entries</comment>
        <translation>%1 · 选择时间范围以查看更早的条目</translation>
    </message>
    <message>
        <source>%1 · reading older ones …</source>
        <comment>number of entries</comment>
        <translation>%1 · 正在读取更早的条目…</translation>
    </message>
    <message>
        <source>%1 · scroll down for older ones</source>
        <comment>number of entries</comment>
        <translation>%1 · 向下滚动以查看更早的条目</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) copied.</source>
        <translation>
            <numerusform>已复制 %n 个条目。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::views::AuditPanes</name>
    <message>
        <source>Details of the selected entry</source>
        <translation>所选条目的详细信息</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>muster::models::Outage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Port refused, so no process runs there: %1. Start the service there.</source>
        <translation>端口拒绝连接，那里没有进程在运行：%1。请在那里启动服务。</translation>
    </message>
    <message>
        <source>Port open, but silent, so the process hangs: %1. Kill it first: while it lives, a new one cannot start.</source>
        <translation>端口开放但没有回应，进程已挂起：%1。请先终止它：它存在期间，新进程无法启动。</translation>
    </message>
    <message>
        <source>No answer at all: %1. The host or the network is down, or a firewall is in between. Check whether this computer has a network.</source>
        <translation>完全没有应答：%1。主机或网络已停止，或中间有防火墙。请检查这台计算机是否联网。</translation>
    </message>
    <message>
        <source>Name without an address: %1. Check the name service and the spelling.</source>
        <translation>名称没有对应地址：%1。请检查名称服务和拼写。</translation>
    </message>
    <message>
        <source>Something answers that is of no use: %1. %2</source>
        <comment>addresses, sentence</comment>
        <translation>应答无法使用：%1。%2</translation>
    </message>
    <message>
        <source>No node answers for %1</source>
        <comment>a duration</comment>
        <translation>已有 %1 没有节点应答</translation>
    </message>
    <message>
        <source>No node answers</source>
        <translation>没有节点应答</translation>
    </message>
</context>
<context>
    <name>muster::models::Reload</name>
    <message numerus="yes">
        <source>Afterwards %1 differs from %n other(s)</source>
        <translation>
            <numerusform>之后 %1 与其他 %n 个节点不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Afterwards %1 differ from others</source>
        <comment>names of nodes</comment>
        <translation>之后 %1 与其他节点不同</translation>
    </message>
    <message>
        <source>%1: the verdict stays MISMATCH.</source>
        <comment>what happens</comment>
        <translation>%1：判定仍为“不一致”。</translation>
    </message>
    <message>
        <source>%1: a mismatch as well.</source>
        <comment>what happens</comment>
        <translation>%1：还会出现不一致。</translation>
    </message>
    <message>
        <source>%1: the verdict becomes MISMATCH.</source>
        <comment>what happens</comment>
        <translation>%1：判定将变为“不一致”。</translation>
    </message>
    <message>
        <source>Better reload all nodes: the files agree, and then all run the new value.</source>
        <translation>最好重新加载所有节点：文件一致，之后所有节点都使用新值。</translation>
    </message>
    <message>
        <source>To have the new value everywhere, write it into the files of the others too, then reload all nodes.</source>
        <translation>要在各处使用新值，请也写入其他节点的文件，然后重新加载所有节点。</translation>
    </message>
    <message>
        <source>To keep the old value, put the file on %1 back instead.</source>
        <translation>要保留旧值，请改为恢复 %1 上的文件。</translation>
    </message>
</context>
<context>
    <name>muster::views::OutageBanner</name>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
</context>
<context>
    <name>muster::models::AdviceModel</name>
    <message>
        <source>It counts after a restart of the server.</source>
        <translation>服务器重启后生效。</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>muster::models::DatabaseWords</name>
    <message>
        <source>%1 (timeline %2)</source>
        <comment>server</comment>
        <translation>%1（时间线 %2）</translation>
    </message>
    <message>
        <source>%2 is written to by %1.</source>
        <comment>nodes, server</comment>
        <translation>写入 %2 的节点：%1。</translation>
    </message>
    <message>
        <source>Each write makes them drift apart: stop the nodes of one side now.</source>
        <translation>每次写入都会使它们更加分歧：请立即停止其中一侧的节点。</translation>
    </message>
    <message>
        <source>Two databases are written to</source>
        <translation>有两个数据库正被写入</translation>
    </message>
    <message>
        <source>Another database than that of the other nodes is used by %1.</source>
        <comment>nodes</comment>
        <translation>使用与其他节点不同数据库的节点：%1。</translation>
    </message>
    <message>
        <source>A second server takes writes</source>
        <translation>第二台服务器也接受写入</translation>
    </message>
    <message>
        <source>%1 at %2 is named as a replica, but is no standby. Nothing may write to it while the primary is in use.</source>
        <translation>%2 上的 %1 被配置为副本，但不是备库。主库在用期间，不得向它写入。</translation>
    </message>
    <message>
        <source>There is no replica that could take over. SqlSettings.DataSourceReplicas names none.</source>
        <translation>没有可以接管的副本。SqlSettings.DataSourceReplicas 未指定任何副本。</translation>
    </message>
    <message>
        <source>No replica could take over now; below is why.</source>
        <translation>目前没有副本可以接管；原因见下。</translation>
    </message>
    <message numerus="yes">
        <source>%n replica(s) could take over.</source>
        <translation>
            <numerusform>%n 个副本可以接管。</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds %1, and %2 in its log that are not merged yet. A file has no replicas: if its disk is lost, only a backup helps.</source>
        <translation>它包含 %1，日志中还有 %2 未合并。文件没有副本：如果磁盘丢失，只有备份才能恢复。</translation>
    </message>
    <message>
        <source>The database is one SQLite file</source>
        <translation>数据库是一个 SQLite 文件</translation>
    </message>
    <message>
        <source>The database is one SQLite file: %1</source>
        <translation>数据库是一个 SQLite 文件：%1</translation>
    </message>
    <message>
        <source>The primary has not been looked at yet</source>
        <translation>尚未查看主库</translation>
    </message>
    <message>
        <source>The primary does not answer</source>
        <translation>主库没有响应</translation>
    </message>
    <message>
        <source>Nothing can be written, and nobody can log in.</source>
        <translation>无法写入任何内容，也没有人能登录。</translation>
    </message>
    <message>
        <source>The primary takes no writes</source>
        <translation>主库不接受写入</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server, state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The primary answers and takes writes.</source>
        <translation>主库有响应并接受写入。</translation>
    </message>
    <message>
        <source>All nodes write to one database</source>
        <translation>所有节点写入同一个数据库</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>how much a replica is behind</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>bytes, time</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>could take over</comment>
        <translation>可以</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>上次响应</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>SQLite %1</source>
        <translation>SQLite %1</translation>
    </message>
    <message>
        <source>PostgreSQL %1</source>
        <translation>PostgreSQL %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Write-ahead log</source>
        <translation>预写日志</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Takes writes</source>
        <translation>接受写入</translation>
    </message>
    <message>
        <source>no, it is a standby</source>
        <translation>否，它是备库</translation>
    </message>
    <message>
        <source>no, it is read-only</source>
        <translation>否，它是只读的</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used, possible</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Streams from</source>
        <translation>流来自</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>未接收</translation>
    </message>
    <message>
        <source>Not replayed</source>
        <translation>未重放</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <comment>replica, address, state</comment>
        <translation>%2 上的 %1：%3</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未告知</translation>
    </message>
    <message>
        <source>Streams to</source>
        <translation>流向</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Streams are only told to users with the right pg_monitor.</source>
        <translation>只有具备 pg_monitor 权限的用户才能看到数据流。</translation>
    </message>
</context>
<context>
    <name>muster::models::ServerModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>used, possible</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Behind, last 10 min</source>
        <translation>滞后（10 分钟）</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Could take over</source>
        <translation>能否接管</translation>
    </message>
</context>
<context>
    <name>muster::models::WriterModel</name>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Writes to</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>muster::shell::DatabaseLoader</name>
    <message>
        <source>The node that answers cannot tell: its version is too old. Update it.</source>
        <translation>响应的节点无法提供：其版本过旧。请更新它。</translation>
    </message>
    <message>
        <source>Only administrators may see the databases: it needs the role system_admin.</source>
        <translation>只有管理员可以查看数据库：需要 system_admin 角色。</translation>
    </message>
</context>
<context>
    <name>muster::views::DatabasesPage</name>
    <message>
        <source>The servers of the database</source>
        <translation>数据库服务器</translation>
    </message>
    <message>
        <source>Asking for the databases…</source>
        <translation>正在查询数据库…</translation>
    </message>
    <message>
        <source>The node that answers tells how each server is.</source>
        <translation>响应的节点会告知每台服务器的状态。</translation>
    </message>
    <message>
        <source>The databases are not known</source>
        <translation>数据库状况未知</translation>
    </message>
    <message>
        <source>The settings of the servers have not been read yet.</source>
        <translation>尚未读取服务器的设置。</translation>
    </message>
    <message>
        <source>The database is a file, which has no settings to advise on.</source>
        <translation>数据库是一个文件，没有可供建议的设置。</translation>
    </message>
    <message>
        <source>Not known: the settings of %1, which did not answer.</source>
        <translation>未知：%1 的设置（没有响应）。</translation>
    </message>
    <message>
        <source>All settings that Muster looks at are as recommended.</source>
        <translation>Muster 检查的所有设置均符合建议。</translation>
    </message>
</context>
<context>
    <name>muster::views::ServerDetail</name>
    <message>
        <source>The selected server</source>
        <translation>所选服务器</translation>
    </message>
    <message>
        <source>Details of the selected server</source>
        <translation>所选服务器的详情</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>The selected server, and who writes where</source>
        <translation>所选服务器，以及谁写入何处</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings of the servers that should change</source>
        <translation>应当更改的服务器设置</translation>
    </message>
    <message>
        <source>Who writes where</source>
        <translation>谁写入何处</translation>
    </message>
    <message>
        <source>Settings that should change</source>
        <translation>应当更改的设置</translation>
    </message>
    <message>
        <source>&amp;Copy statements</source>
        <translation>复制语句(&amp;C)</translation>
    </message>
    <message>
        <source>The statements of PostgreSQL that follow all advice on the selected server</source>
        <translation>落实所选服务器全部建议的 PostgreSQL 语句</translation>
    </message>
    <message>
        <source>Statements for %1 copied.</source>
        <translation>已复制 %1 的语句。</translation>
    </message>
    <message>
        <source>No server is selected</source>
        <translation>未选择服务器</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server, state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It cannot take over. %1</source>
        <comment>why</comment>
        <translation>它无法接管。%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting, why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It counts after a restart of the server.</source>
        <translation>服务器重启后生效。</translation>
    </message>
</context>
</TS>
