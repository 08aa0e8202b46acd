<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>PageText</name>
    <message>
        <source>%1: %2</source>
        <comment>node, why it does not answer</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>Down</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 が停止しました。</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 が復帰しました。</translation>
    </message>
    <message>
        <source>Check its host and its log, then start it again; it rejoins on its own.</source>
        <translation>ホストとログを確認してから再び起動してください。自動的に再参加します。</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>分断</translation>
    </message>
    <message>
        <source>%1 is cut off from nodes that the database shows as alive.</source>
        <translation>%1 が、データベース上で稼働中のノードから分断されています。</translation>
    </message>
    <message>
        <source>%1 is no longer cut off.</source>
        <translation>%1 の分断は解消しました。</translation>
    </message>
    <message>
        <source>Repair the network between it and its peers; it comes back on its own.</source>
        <translation>他のノードとの間のネットワークを修復してください。自動的に復帰します。</translation>
    </message>
    <message>
        <source>Other gossip key</source>
        <translation>ゴシップ鍵が異なる</translation>
    </message>
    <message>
        <source>%1 runs with a gossip key that its peers do not have.</source>
        <translation>%1 は他のノードが持たないゴシップ鍵で動いています。</translation>
    </message>
    <message>
        <source>%1 is no longer shut out by its gossip key.</source>
        <translation>%1 はゴシップ鍵による締め出しから戻りました。</translation>
    </message>
    <message>
        <source>It missed a change of keys: copy gossip-keyring.json from the data directory of another node into that of this one, then restart it.</source>
        <translation>鍵の変更に参加できていません。他のノードのデータディレクトリの gossip-keyring.json をこのノードのデータディレクトリにコピーし、再起動してください。</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>リーダー不在</translation>
    </message>
    <message>
        <source>No node holds the leader lease.</source>
        <translation>リーダーリースを保持しているノードがありません。</translation>
    </message>
    <message>
        <source>The cluster has a leader again.</source>
        <translation>クラスターに再びリーダーがいます。</translation>
    </message>
    <message>
        <source>Check that the nodes reach the database: without a leader no scheduled work is done.</source>
        <translation>ノードがデータベースに到達できるか確認してください。リーダーがいないと、スケジュールされた処理は実行されません。</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>DB 到達不能</translation>
    </message>
    <message>
        <source>%1 cannot reach the database.</source>
        <translation>%1 がデータベースに到達できません。</translation>
    </message>
    <message>
        <source>%1 reaches the database again.</source>
        <translation>%1 が再びデータベースに到達できます。</translation>
    </message>
    <message>
        <source>Check the database, and the network between this node and the database.</source>
        <translation>データベースと、このノードとデータベースの間のネットワークを確認してください。</translation>
    </message>
    <message>
        <source>Partly unreachable</source>
        <translation>一部到達不能</translation>
    </message>
    <message>
        <source>%1 is unreachable from some of its peers.</source>
        <translation>一部の他のノードから %1 に到達できません。</translation>
    </message>
    <message>
        <source>%1 is reachable from all of its peers again.</source>
        <translation>他のすべてのノードから再び %1 に到達できます。</translation>
    </message>
    <message>
        <source>Check firewalls and routes between the nodes named (gossip port, UDP and TCP), in the direction given.</source>
        <translation>示されたノード間のファイアウォールと経路（Gossip ポート、UDP と TCP）を、示された方向について確認してください。</translation>
    </message>
    <message>
        <source>Schema differs</source>
        <translation>スキーマ不一致</translation>
    </message>
    <message>
        <source>%1 uses a different schema than its peers.</source>
        <translation>%1 のスキーマが他のノードと異なります。</translation>
    </message>
    <message>
        <source>%1 has the same schema as its peers again.</source>
        <translation>%1 のスキーマが再び他のノードと一致しました。</translation>
    </message>
    <message>
        <source>Compare the versions: a newer one has migrated the database. Restart the node with a version that knows the schema.</source>
        <translation>バージョンを比較してください。新しいバージョンがデータベースを移行しています。このスキーマに対応するバージョンでノードを再起動してください。</translation>
    </message>
    <message>
        <source>Version differs</source>
        <translation>バージョン不一致</translation>
    </message>
    <message>
        <source>%1 runs a different version than its peers.</source>
        <translation>%1 のバージョンが他のノードと異なります。</translation>
    </message>
    <message>
        <source>%1 runs the same version as its peers again.</source>
        <translation>%1 のバージョンが再び他のノードと一致しました。</translation>
    </message>
    <message>
        <source>Install the cluster&apos;s version there and restart the node.</source>
        <translation>そのノードにクラスターのバージョンをインストールし、再起動してください。</translation>
    </message>
    <message>
        <source>Config differs</source>
        <translation>設定不一致</translation>
    </message>
    <message>
        <source>%1 runs a different configuration than its peers.</source>
        <translation>%1 の設定が他のノードと異なります。</translation>
    </message>
    <message>
        <source>%1 runs the same configuration as its peers again.</source>
        <translation>%1 の設定が再び他のノードと一致しました。</translation>
    </message>
    <message>
        <source>Compare the keys, make the files alike, then reload the node that differs.</source>
        <translation>キーを比較してファイルを揃え、異なるノードを再読み込みしてください。</translation>
    </message>
    <message>
        <source>Config unreadable</source>
        <translation>設定読込不可</translation>
    </message>
    <message>
        <source>%1 cannot use its configuration file and would not start with it.</source>
        <translation>%1 の設定ファイルは使用できず、このファイルでは起動できません。</translation>
    </message>
    <message>
        <source>The configuration file of %1 can be used again.</source>
        <translation>%1 の設定ファイルが再び使用できるようになりました。</translation>
    </message>
    <message>
        <source>Mend the file or put the last good one back; musterd --check-config --config FILE tests it. Until then the node goes on with what it read last: do not restart it.</source>
        <translation>ファイルを修正するか、最後の正しいファイルに戻してください。musterd --check-config --config FILE で確認できます。それまでノードは最後に読み込んだ内容で動き続けます。再起動しないでください。</translation>
    </message>
    <message>
        <source>Clock skew</source>
        <translation>時計のずれ</translation>
    </message>
    <message>
        <source>The clock of %1 is wrong.</source>
        <translation>%1 の時計がずれています。</translation>
    </message>
    <message>
        <source>The clock of %1 is right again.</source>
        <translation>%1 の時計は再び正確です。</translation>
    </message>
    <message>
        <source>Correct that clock and find out why its time daemon did not: messages are ordered by it.</source>
        <translation>その時計を合わせ、時刻デーモンが合わせなかった理由を調べてください。メッセージはこの時計で順序付けられます。</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>疑い</translation>
    </message>
    <message>
        <source>%1 does not answer; it is being checked.</source>
        <translation>%1 が応答しません。確認中です。</translation>
    </message>
    <message>
        <source>%1 answers again.</source>
        <translation>%1 が再び応答しています。</translation>
    </message>
    <message>
        <source>Wait: within seconds it is either confirmed alive or declared down.</source>
        <translation>お待ちください。数秒以内に、稼働が確認されるか停止と判定されます。</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>過負荷</translation>
    </message>
    <message>
        <source>%1 is too busy to hear others in time.</source>
        <translation>%1 は過負荷で、他のノードからの通信を時間内に受信できません。</translation>
    </message>
    <message>
        <source>%1 hears others in time again.</source>
        <translation>%1 が再び、他のノードからの通信を時間内に受信しています。</translation>
    </message>
    <message>
        <source>Look at the CPU of its host, and at what else runs there.</source>
        <translation>ホストの CPU と、そこで動作している他のものを確認してください。</translation>
    </message>
    <message>
        <source>Address differs</source>
        <translation>アドレス不一致</translation>
    </message>
    <message>
        <source>%1 advertises an address that its packets do not come from.</source>
        <translation>%1 が公開しているアドレスと、パケットの送信元が異なります。</translation>
    </message>
    <message>
        <source>The packets of %1 come from the address that it advertises again.</source>
        <translation>%1 のパケットは再び、公開しているアドレスから届いています。</translation>
    </message>
    <message>
        <source>Set ClusterSettings.AdvertiseAddress there to the address that its peers reach it at.</source>
        <translation>そのノードの ClusterSettings.AdvertiseAddress に、他のノードから到達できるアドレスを設定してください。</translation>
    </message>
    <message>
        <source>Facts unknown</source>
        <translation>情報なし</translation>
    </message>
    <message>
        <source>%1 has not yet reported its version, schema and configuration.</source>
        <translation>%1 はバージョン、スキーマ、設定をまだ報告していません。</translation>
    </message>
    <message>
        <source>%1 has reported its version, schema and configuration.</source>
        <translation>%1 がバージョン、スキーマ、設定を報告しました。</translation>
    </message>
    <message>
        <source>Wait: a node reports them within seconds of its start.</source>
        <translation>お待ちください。ノードは起動後、数秒以内に報告します。</translation>
    </message>
    <message>
        <source>Not reloaded</source>
        <translation>再読み込み待ち</translation>
    </message>
    <message>
        <source>The configuration file of %1 was edited and is not reloaded.</source>
        <translation>%1 の設定ファイルが編集され、再読み込みされていません。</translation>
    </message>
    <message>
        <source>%1 runs what its configuration file says again.</source>
        <translation>%1 の実行中の設定が再び設定ファイルと一致しました。</translation>
    </message>
    <message>
        <source>Review what changed, then reload the configuration there, or restore the file.</source>
        <translation>変更内容を確認し、そのノードで設定を再読み込みするか、ファイルを元に戻してください。</translation>
    </message>
    <message>
        <source>Restart pending</source>
        <translation>再起動待ち</translation>
    </message>
    <message>
        <source>%1 needs a restart before changed keys take effect.</source>
        <translation>%1 は変更したキーを反映するために再起動が必要です。</translation>
    </message>
    <message>
        <source>%1 no longer needs a restart.</source>
        <translation>%1 の再起動は不要になりました。</translation>
    </message>
    <message>
        <source>Restart the node when its users can spare it.</source>
        <translation>利用者に支障のないときにノードを再起動してください。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止処理中</translation>
    </message>
    <message>
        <source>%1 is stopping.</source>
        <translation>%1 は停止処理中です。</translation>
    </message>
    <message>
        <source>%1 is no longer stopping.</source>
        <translation>%1 は停止処理中ではなくなりました。</translation>
    </message>
    <message>
        <source>Nothing to do: it leaves the cluster in order.</source>
        <translation>対応は不要です。正常な手順でクラスターから離脱します。</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>メンテナンス</translation>
    </message>
    <message>
        <source>%1 is in maintenance and takes no traffic.</source>
        <translation>%1 はメンテナンス中で、トラフィックを受け付けません。</translation>
    </message>
    <message>
        <source>%1 is no longer in maintenance.</source>
        <translation>%1 のメンテナンスは終了しました。</translation>
    </message>
    <message>
        <source>Return it to service when the maintenance is done.</source>
        <translation>メンテナンスが終わったら、サービスに戻してください。</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>ドレイン中</translation>
    </message>
    <message>
        <source>%1 is being taken out of rotation.</source>
        <translation>%1 をトラフィックから切り離しています。</translation>
    </message>
    <message>
        <source>%1 is back in rotation.</source>
        <translation>%1 は再びトラフィックを受け付けています。</translation>
    </message>
    <message>
        <source>Wait until its users are on other nodes, or return it to service.</source>
        <translation>利用者が他のノードに移るまで待つか、サービスに戻してください。</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>参加中</translation>
    </message>
    <message>
        <source>%1 is starting and not yet ready.</source>
        <translation>%1 は起動中で、まだ準備ができていません。</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 の準備ができました。</translation>
    </message>
    <message>
        <source>Wait: it serves as soon as it is ready.</source>
        <translation>お待ちください。準備ができしだい稼働します。</translation>
    </message>
    <message>
        <source>Gossip unencrypted</source>
        <translation>Gossip 未暗号化</translation>
    </message>
    <message>
        <source>The gossip of %1 is not encrypted.</source>
        <translation>%1 の Gossip は暗号化されていません。</translation>
    </message>
    <message>
        <source>The gossip of %1 is encrypted now.</source>
        <translation>%1 の Gossip は暗号化されました。</translation>
    </message>
    <message>
        <source>Give it the cluster&apos;s key ring; the security guide says how to encrypt the gossip of a running cluster.</source>
        <translation>クラスターの鍵束を設定してください。稼働中のクラスターの Gossip を暗号化する手順は、セキュリティのガイドにあります。</translation>
    </message>
    <message>
        <source>Clock not synchronized</source>
        <translation>時計未同期</translation>
    </message>
    <message>
        <source>The clock of %1 is not synchronized.</source>
        <translation>%1 の時計は同期されていません。</translation>
    </message>
    <message>
        <source>The clock of %1 is synchronized again.</source>
        <translation>%1 の時計は再び同期されています。</translation>
    </message>
    <message>
        <source>Start a time daemon on that host.</source>
        <translation>そのホストで時刻デーモンを起動してください。</translation>
    </message>
    <message>
        <source>Host limits</source>
        <translation>ホストの制限</translation>
    </message>
    <message>
        <source>%1 meets the recommended limits again.</source>
        <translation>%1 の制限値は再び推奨値を満たしています。</translation>
    </message>
    <message>
        <source>When every node has the key, set %1 to true in each file and reload all nodes.</source>
        <translation>すべてのノードに鍵を設定したら、各ファイルで %1 を true にし、全ノードを再読み込みしてください。</translation>
    </message>
    <message>
        <source>%1 has joined.</source>
        <translation>%1 が参加しました。</translation>
    </message>
    <message>
        <source>%1 has left.</source>
        <translation>%1 が離脱しました。</translation>
    </message>
    <message>
        <source>%1 is no longer listed.</source>
        <translation>%1 は一覧から外れました。</translation>
    </message>
    <message>
        <source>%1 leads now.</source>
        <translation>%1 がリーダーになりました。</translation>
    </message>
    <message>
        <source>The verdict is now %1.</source>
        <translation>判定が「%1」になりました。</translation>
    </message>
    <message>
        <source>The clock of %1 jumped.</source>
        <translation>%1 の時計が急に変わりました。</translation>
    </message>
    <message>
        <source>A write of %1 was refused: it no longer leads.</source>
        <translation>%1 の書き込みを拒否しました: すでにリーダーではありません。</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>稼働</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>疑い</translation>
    </message>
    <message>
        <source>down</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>left</source>
        <translation>離脱</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>参加中</translation>
    </message>
    <message>
        <source>active</source>
        <translation>アクティブ</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>ドレイン中</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>メンテナンス</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止処理中</translation>
    </message>
    <message>
        <source>takes effect on reload</source>
        <translation>再読み込みで有効</translation>
    </message>
    <message>
        <source>takes effect when database connections are recycled</source>
        <translation>データベース接続の更新時に有効</translation>
    </message>
    <message>
        <source>takes effect after a restart of the node</source>
        <translation>ノードの再起動後に有効</translation>
    </message>
    <message>
        <source>changing it interrupts the whole service</source>
        <translation>変更するとサービス全体が中断</translation>
    </message>
    <message>
        <source>may differ per node</source>
        <translation>ノードごとに異なってもよい</translation>
    </message>
    <message>
        <source>edited on disk, not reloaded</source>
        <translation>ディスク上で編集、再読み込み待ち</translation>
    </message>
    <message>
        <source>reloaded, restart pending</source>
        <translation>再読み込み済み、再起動待ち</translation>
    </message>
    <message>
        <source>set by an environment variable</source>
        <translation>環境変数による設定</translation>
    </message>
    <message>
        <source>default of another version</source>
        <translation>別バージョンの既定値</translation>
    </message>
    <message>
        <source>changed on this node only</source>
        <translation>このノードでのみ変更</translation>
    </message>
    <message>
        <source>first leader of this cluster</source>
        <translation>このクラスターの最初のリーダー</translation>
    </message>
    <message>
        <source>the previous leader&apos;s lease expired</source>
        <translation>前のリーダーのリースが失効</translation>
    </message>
    <message>
        <source>the lease was released</source>
        <translation>リースの解放</translation>
    </message>
    <message>
        <source>transferred by an operator</source>
        <translation>オペレーターによる移譲</translation>
    </message>
    <message>
        <source>a node with a lower id had been stable for 30 s</source>
        <translation>ID の小さいノードが 30 秒間安定</translation>
    </message>
    <message>
        <source>the database is another one</source>
        <translation>別のデータベースへの変更</translation>
    </message>
    <message>
        <source>nobody took over</source>
        <translation>引き継ぐノードなし</translation>
    </message>
    <message>
        <source>the lease was not renewed in time</source>
        <translation>リースの期限内に更新なし</translation>
    </message>
    <message>
        <source>another node took over</source>
        <translation>別のノードによる引き継ぎ</translation>
    </message>
    <message>
        <source>%2 cannot hear %1, but %1 hears %2: one-way cut.</source>
        <translation>%2 に %1 からの通信が届きませんが、%1 には %2 からの通信が届いています: 片方向の切断。</translation>
    </message>
    <message>
        <source>Nothing gets through between %1 and %2 in either direction.</source>
        <translation>%1 と %2 の間は、どちらの方向にも通信が届きません。</translation>
    </message>
    <message>
        <source>UDP does not get through between %1 and %2; TCP does.</source>
        <translation>%1 と %2 の間で、UDP は届きませんが TCP は届きます。</translation>
    </message>
    <message>
        <source>%1 cannot open TCP connections to %2; UDP gets through.</source>
        <translation>%1 から %2 へ TCP 接続を開けませんが、UDP は届きます。</translation>
    </message>
    <message>
        <source>Most packets between %1 and %2 are lost.</source>
        <translation>%1 と %2 の間で、大半のパケットが失われています。</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>ログアウト</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>アカウントを作成</translation>
    </message>
    <message>
        <source>Change configuration</source>
        <translation>設定を変更</translation>
    </message>
    <message>
        <source>Reload configuration</source>
        <translation>設定を再読み込み</translation>
    </message>
    <message>
        <source>Recycle database connections</source>
        <translation>データベース接続を更新</translation>
    </message>
    <message>
        <source>Transfer leadership</source>
        <translation>リーダーを移譲</translation>
    </message>
    <message>
        <source>Clear preferred leader</source>
        <translation>優先リーダーを解除</translation>
    </message>
    <message>
        <source>Change log levels</source>
        <translation>ログレベルを変更</translation>
    </message>
    <message>
        <source>Change gossip keys</source>
        <translation>ゴシップの鍵を変更</translation>
    </message>
    <message>
        <source>Create team</source>
        <translation>チームを作成</translation>
    </message>
    <message>
        <source>Add to team</source>
        <translation>チームに追加</translation>
    </message>
    <message>
        <source>Remove from team</source>
        <translation>チームから削除</translation>
    </message>
    <message>
        <source>Add to channel</source>
        <translation>チャンネルに追加</translation>
    </message>
    <message>
        <source>Remove from channel</source>
        <translation>チャンネルから削除</translation>
    </message>
    <message>
        <source>Archive channel</source>
        <translation>チャンネルをアーカイブ</translation>
    </message>
    <message>
        <source>Restore channel</source>
        <translation>チャンネルを復元</translation>
    </message>
    <message>
        <source>Read overview</source>
        <translation>概要を参照</translation>
    </message>
    <message>
        <source>Read configuration</source>
        <translation>設定を参照</translation>
    </message>
    <message>
        <source>Read logs</source>
        <translation>ログを参照</translation>
    </message>
    <message>
        <source>Read log levels</source>
        <translation>ログレベルを参照</translation>
    </message>
    <message>
        <source>Read gossip keys</source>
        <translation>ゴシップの鍵を参照</translation>
    </message>
    <message>
        <source>Read node history</source>
        <translation>ノードの履歴を参照</translation>
    </message>
    <message>
        <source>Read audit</source>
        <translation>監査を参照</translation>
    </message>
    <message>
        <source>Read list of routes</source>
        <translation>ルート一覧を参照</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>needs the role system_admin</source>
        <translation>system_admin ロールが必要です</translation>
    </message>
    <message>
        <source>wrong name or password</source>
        <translation>名前またはパスワードが違います</translation>
    </message>
    <message>
        <source>too many failed attempts</source>
        <translation>失敗した試行が多すぎます</translation>
    </message>
    <message>
        <source>too many failed attempts from this address</source>
        <translation>このアドレスからの失敗した試行が多すぎます</translation>
    </message>
    <message>
        <source>the configuration is read-only</source>
        <translation>設定は読み取り専用です</translation>
    </message>
    <message>
        <source>not done on %1</source>
        <translation>%1 で実行されませんでした</translation>
    </message>
    <message>
        <source>the server answered %1</source>
        <translation>サーバーの応答は %1 です</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>all nodes</source>
        <translation>すべてのノード</translation>
    </message>
    <message>
        <source>the next node</source>
        <translation>次のノード</translation>
    </message>
    <message>
        <source>Id used twice</source>
        <translation>ID の重複使用</translation>
    </message>
    <message>
        <source>Two processes use the id of %1.</source>
        <translation>2 つのプロセスが %1 の ID を使っています。</translation>
    </message>
    <message>
        <source>Only one process uses the id of %1 again.</source>
        <translation>%1 の ID を使うプロセスは再び 1 つだけです。</translation>
    </message>
    <message>
        <source>Stop the copy. If it is to be a node of its own, delete the file node-id in its data directory, then start it again.</source>
        <translation>コピーの方を停止してください。独立したノードにする場合は、データディレクトリの node-id ファイルを削除してから起動し直してください。</translation>
    </message>
    <message>
        <source>Database shared</source>
        <translation>データベースの共用</translation>
    </message>
    <message>
        <source>Another cluster uses this cluster&apos;s database.</source>
        <translation>別のクラスターがこのクラスターのデータベースを使っています。</translation>
    </message>
    <message>
        <source>No other cluster uses this cluster&apos;s database any more.</source>
        <translation>このクラスターのデータベースを使う別のクラスターはなくなりました。</translation>
    </message>
    <message>
        <source>Set the same ClusterSettings.ClusterName on all nodes, or give the other cluster a database of its own.</source>
        <translation>すべてのノードで ClusterSettings.ClusterName を同じにするか、もう一方のクラスターに専用のデータベースを用意してください。</translation>
    </message>
    <message>
        <source>Other database</source>
        <translation>別のデータベース</translation>
    </message>
    <message>
        <source>%1 uses another database than this cluster.</source>
        <translation>%1 はこのクラスターとは別のデータベースを使っています。</translation>
    </message>
    <message>
        <source>%1 uses the cluster&apos;s database.</source>
        <translation>%1 はクラスターのデータベースを使っています。</translation>
    </message>
    <message>
        <source>Compare SqlSettings.DataSource on the nodes named: what users write on one is missing on the other.</source>
        <translation>示されたノードの SqlSettings.DataSource を比べてください。一方で書かれたものが他方にはありません。</translation>
    </message>
    <message>
        <source>Its port refuses connections: the process is gone. Look at its log, then start it; it rejoins on its own.</source>
        <translation>ポートが接続を拒否します。プロセスはもうありません。ログを確認してから起動してください。自動的に再参加します。</translation>
    </message>
    <message>
        <source>Its port takes connections and nothing answers: the process hangs. End it first, since it still holds its data directory, then start it.</source>
        <translation>ポートは接続を受け付けますが応答がありません。プロセスが固まっています。データディレクトリをまだ占有しているので、先に終了させてから起動してください。</translation>
    </message>
    <message>
        <source>Its host does not answer at all: check the host, and the network on the way to it.</source>
        <translation>ホストがまったく応答しません。ホストと、そこまでのネットワークを確認してください。</translation>
    </message>
    <message>
        <source>The process of %1 stood still.</source>
        <translation>%1 のプロセスが止まっていました。</translation>
    </message>
    <message>
        <source>Database locked</source>
        <translation>データベースのロック</translation>
    </message>
    <message>
        <source>Nothing can be written to the database.</source>
        <translation>データベースに何も書き込めません。</translation>
    </message>
    <message>
        <source>The database can be written to again.</source>
        <translation>データベースに再び書き込めます。</translation>
    </message>
    <message>
        <source>Find the program that holds the database&apos;s lock (a backup, a shell of SQLite), and let it end, or make room on its disk.</source>
        <translation>データベースのロックを保持しているプログラム（バックアップ、SQLite のシェルなど）を探して終了を待つか、ディスクの空きを増やしてください。</translation>
    </message>
    <message>
        <source>%1 runs with limits that are not as recommended.</source>
        <translation>%1 の制限値は推奨どおりではありません。</translation>
    </message>
    <message>
        <source>Set them as recommended before they are reached.</source>
        <translation>上限に達する前に推奨どおりに設定してください。</translation>
    </message>
    <message>
        <source>unknown key, has no effect</source>
        <translation>不明なキー、効果なし</translation>
    </message>
    <message>
        <source>Unknown key</source>
        <translation>不明なキー</translation>
    </message>
    <message>
        <source>The configuration file of %1 has an unknown key.</source>
        <translation>%1 の設定ファイルに不明なキーがあります。</translation>
    </message>
    <message>
        <source>The configuration file of %1 has no unknown key any more.</source>
        <translation>%1 の設定ファイルに不明なキーはなくなりました。</translation>
    </message>
    <message>
        <source>Correct its name in the file, then reload the node.</source>
        <translation>ファイル内の名前を直してから、ノードを再読み込みしてください。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 ファイル</translation>
    </message>
    <message>
        <source>%1 processes</source>
        <translation>%1 プロセス</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 接続</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>低すぎる</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>高すぎる</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>異なる</translation>
    </message>
    <message>
        <source>too narrow</source>
        <translation>狭すぎる</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1 以下</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>プライマリ</translation>
    </message>
    <message>
        <source>Replica</source>
        <translation>レプリカ</translation>
    </message>
    <message>
        <source>Search replica</source>
        <translation>検索レプリカ</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>到達不能</translation>
    </message>
    <message>
        <source>Writes are held up</source>
        <translation>書き込み停滞</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>Not a replica</source>
        <translation>レプリカではない</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>別のデータ</translation>
    </message>
    <message>
        <source>Replay paused</source>
        <translation>再生一時停止</translation>
    </message>
    <message>
        <source>Receives nothing</source>
        <translation>受信なし</translation>
    </message>
    <message>
        <source>Far behind</source>
        <translation>大幅な遅れ</translation>
    </message>
    <message>
        <source>It answers and does what it should.</source>
        <translation>応答しており、正しく動作しています。</translation>
    </message>
    <message>
        <source>It does not answer in time. Look whether the server runs, and whether this node may reach it.</source>
        <translation>時間内に応答しません。サーバーが動いているか、このノードから到達できるかを確認してください。</translation>
    </message>
    <message>
        <source>It answers, but another program's transaction holds up every write. End that program.</source>
        <translation>応答しますが、別のプログラムのトランザクションがすべての書き込みを止めています。そのプログラムを終了してください。</translation>
    </message>
    <message>
        <source>It takes no writes: default_transaction_read_only is on there, or it is a standby. Lead the nodes to the primary, or let this one write.</source>
        <translation>書き込みを受け付けません。default_transaction_read_only が有効か、スタンバイです。ノードをプライマリに向けるか、このサーバーの書き込みを許可してください。</translation>
    </message>
    <message>
        <source>It is named as a replica, but takes writes by itself: somebody promoted it. Nothing may write to it while the primary is in use.</source>
        <translation>レプリカとして設定されていますが、自身で書き込みを受け付けます。誰かが昇格させました。プライマリの使用中は書き込んではいけません。</translation>
    </message>
    <message>
        <source>It is a standby of another database than the primary. Correct SqlSettings.DataSourceReplicas.</source>
        <translation>プライマリとは別のデータベースのスタンバイです。SqlSettings.DataSourceReplicas を修正してください。</translation>
    </message>
    <message>
        <source>It goes on receiving, but shows old data. pg_wal_replay_resume() lets it go on.</source>
        <translation>受信は続いていますが、古いデータを表示しています。pg_wal_replay_resume() で再開できます。</translation>
    </message>
    <message>
        <source>Nothing streams to it although the primary answers. Its log says why; look at primary_conninfo.</source>
        <translation>プライマリは応答していますが、何も届いていません。理由はログにあります。primary_conninfo を確認してください。</translation>
    </message>
    <message>
        <source>It cannot keep up with the primary. Look at its disk and for long queries that hold up its replay.</source>
        <translation>プライマリに追いつけません。ディスクと、再生を妨げる長いクエリを確認してください。</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>応答しません。</translation>
    </message>
    <message>
        <source>It is no standby: it takes writes by itself.</source>
        <translation>スタンバイではなく、自身で書き込みを受け付けます。</translation>
    </message>
    <message>
        <source>It holds the data of another system.</source>
        <translation>別のシステムのデータを持っています。</translation>
    </message>
    <message>
        <source>It is on another timeline than the primary.</source>
        <translation>プライマリとは別のタイムラインにいます。</translation>
    </message>
    <message>
        <source>Its replay is paused.</source>
        <translation>再生が一時停止しています。</translation>
    </message>
    <message>
        <source>It receives nothing from the primary.</source>
        <translation>プライマリから何も受信していません。</translation>
    </message>
    <message>
        <source>It streams from another replica.</source>
        <translation>別のレプリカから受信しています。</translation>
    </message>
    <message>
        <source>It is too far behind the primary.</source>
        <translation>プライマリから大きく遅れています。</translation>
    </message>
    <message>
        <source>It has not been compared with the primary yet.</source>
        <translation>まだプライマリと比較されていません。</translation>
    </message>
    <message>
        <source>A node that vanished holds its connections and locks until the server notices it.</source>
        <translation>消えたノードは、サーバーが気付くまで接続とロックを保持します。</translation>
    </message>
    <message>
        <source>Without it a crash of the host can destroy the database: restore it from a backup then.</source>
        <translation>無効にすると、ホストの障害でデータベースが壊れることがあります。その場合はバックアップから復元してください。</translation>
    </message>
    <message>
        <source>Without it a crash of the host can leave pages half written.</source>
        <translation>無効にすると、ホストの障害で書きかけのページが残ることがあります。</translation>
    </message>
    <message>
        <source>Without it a crash loses what was acknowledged: messages, sessions, and who leads.</source>
        <translation>無効にすると、障害時に確認済みのデータ（メッセージ、セッション、リーダー）が失われます。</translation>
    </message>
    <message>
        <source>All nodes connect at once after a restart, and administrators must still get in.</source>
        <translation>再起動後は全ノードが同時に接続し、管理者も入れる必要があります。</translation>
    </message>
    <message>
        <source>What is read often should come from memory; a quarter of the server's memory is usual.</source>
        <translation>頻繁に読むものはメモリから読むべきです。サーバーのメモリの4分の1が一般的です。</translation>
    </message>
    <message>
        <source>It reserves nothing, but with too low a value the planner avoids indexes; three quarters of the server's memory is usual.</source>
        <translation>何も予約しませんが、小さすぎるとプランナーが索引を避けます。サーバーのメモリの4分の3が一般的です。</translation>
    </message>
    <message>
        <source>Sorting that does not fit into it goes through files on the disk.</source>
        <translation>収まらないソートはディスク上のファイルを使います。</translation>
    </message>
    <message>
        <source>Vacuuming and building indexes are many times slower without it.</source>
        <translation>不足すると、バキュームや索引作成が何倍も遅くなります。</translation>
    </message>
    <message>
        <source>On solid-state disks a random read costs hardly more than the next one; otherwise indexes are avoided.</source>
        <translation>SSDではランダム読み取りのコストはほとんど変わりません。高いままだと索引が避けられます。</translation>
    </message>
    <message>
        <source>Large queries such as searches use several cores.</source>
        <translation>検索などの大きなクエリは複数のコアを使います。</translation>
    </message>
    <message>
        <source>Without it tables grow, and one day the server stops taking writes.</source>
        <translation>無効だとテーブルが膨らみ、いつかサーバーが書き込みを受け付けなくなります。</translation>
    </message>
    <message>
        <source>One busy table must not keep the others from being vacuumed.</source>
        <translation>混み合った1つのテーブルが他のバキュームを妨げてはいけません。</translation>
    </message>
</context>
<context>
    <name>muster::models::Change</name>
    <message>
        <source>Leader transfer</source>
        <translation>移譲中</translation>
    </message>
    <message>
        <source>Leadership is being transferred to %1, as an operator requested.</source>
        <translation>オペレーターの要求により、リーダーを %1 に移譲しています。</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>ドレイン中</translation>
    </message>
    <message>
        <source>%1: users are being moved to other nodes.</source>
        <translation>%1: 利用者を他のノードに移しています。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止処理中</translation>
    </message>
    <message>
        <source>%1: it was asked to stop.</source>
        <translation>%1: 停止の指示を受けました。</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>参加中</translation>
    </message>
    <message>
        <source>%1: not yet in full service.</source>
        <translation>%1: まだ完全には稼働していません。</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>メンテナンス</translation>
    </message>
    <message>
        <source>%1: out of rotation until somebody returns it.</source>
        <translation>%1: 手動で戻されるまで、トラフィックから切り離されています。</translation>
    </message>
    <message>
        <source>Encryption changes</source>
        <translation>暗号化の変更</translation>
    </message>
    <message>
        <source>Gossip is being encrypted step by step: not yet by all on %1.</source>
        <translation>Gossip を段階的に暗号化しています。完了していないノード: %1。</translation>
    </message>
    <message>
        <source>Keys change</source>
        <translation>鍵の変更</translation>
    </message>
    <message>
        <source>The gossip keys are being changed: not all nodes have the same number.</source>
        <translation>Gossip の鍵を変更しています。鍵の数が揃っていないノードがあります。</translation>
    </message>
</context>
<context>
    <name>muster::models::EventModel</name>
    <message>
        <source>cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>muster::models::Events</name>
    <message>
        <source>The cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>The verdict is now %1; it was %2.</source>
        <translation>判定が「%2」から「%1」に変わりました。</translation>
    </message>
    <message>
        <source>%1 leads in term %2.</source>
        <translation>%1 が任期 %2 のリーダーです。</translation>
    </message>
    <message>
        <source>%1 leads again, in term %2.</source>
        <translation>%1 が再びリーダーです（任期 %2）。</translation>
    </message>
    <message>
        <source>%1 leads in term %2, after %3.</source>
        <translation>%1 が任期 %2 のリーダーです（前任: %3）。</translation>
    </message>
    <message>
        <source>A write of %1 in term %2 was refused: term %3 has begun.</source>
        <translation>任期 %2 の %1 の書き込みを拒否しました: 任期 %3 が始まっています。</translation>
    </message>
    <message>
        <source>A write of %1 in term %2 was refused: %4 leads in term %3.</source>
        <translation>任期 %2 の %1 の書き込みを拒否しました: 任期 %3 のリーダーは %4 です。</translation>
    </message>
    <message>
        <source>No node has led for %1.</source>
        <translation>リーダー不在が %1続いています。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>The process of %1 stood still for %2.</source>
        <translation>%1 のプロセスが %2 の間止まっていました。</translation>
    </message>
</context>
<context>
    <name>muster::models::Foreign</name>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>name (serf, alive)</comment>
        <translation>%1（%2、%3）</translation>
    </message>
    <message numerus="yes">
        <source>%n foreign member(s) in the gossip, not counted: %1.</source>
        <translation>
            <numerusform>Gossip 内に外部メンバー %n 件（集計対象外）: %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) at %3: %4, heard %5</source>
        <comment>name (serf) at address: alive, heard 2 s ago</comment>
        <translation>%1（%2）、%3: %4、最終受信 %5</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::History</name>
    <message>
        <source>Time to answer</source>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>half within</source>
        <translation>50 % 以内</translation>
    </message>
    <message>
        <source>99 % within</source>
        <translation>99 % 以内</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>毎秒リクエスト数</translation>
    </message>
    <message>
        <source>Open sockets</source>
        <translation>ソケット数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全体</translation>
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
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Clock ahead</source>
        <translation>時計の進み</translation>
    </message>
    <message>
        <source>Round trip to peers</source>
        <translation>他ノードとの往復時間</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a value, its unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>chart, line</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1: not measured</source>
        <comment>chart</comment>
        <translation>%1: 未測定</translation>
    </message>
    <message>
        <source>%1: now %2, highest %3 at %4</source>
        <comment>chart</comment>
        <translation>%1: 現在 %2、最大 %3（%4）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a line, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not measured at %1</source>
        <translation>%1 は未測定</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a value, a time</comment>
        <translation>%1（%2）</translation>
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
        <translation>オープンファイル数</translation>
    </message>
    <message>
        <source>Each connection is an open file: at the limit new clients are turned away.</source>
        <translation>接続は 1 つにつき 1 つのオープンファイルです。上限に達すると新しいクライアントは拒否されます。</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>プロセス数</translation>
    </message>
    <message>
        <source>Threads count as processes: at the limit no worker, plugin or database connection can be started.</source>
        <translation>スレッドもプロセスとして数えられます。上限に達するとワーカー、プラグイン、データベース接続を開始できません。</translation>
    </message>
    <message>
        <source>Each connection from a proxy, or to a database, takes a local port: at the limit connecting fails.</source>
        <translation>プロキシからの接続やデータベースへの接続は、それぞれローカルポートを 1 つ使います。上限に達すると接続に失敗します。</translation>
    </message>
    <message>
        <source>Seconds that a closed connection keeps its memory and port while the other end is silent.</source>
        <translation>相手側が無応答のとき、閉じた接続がメモリとポートを保持する秒数です。</translation>
    </message>
    <message>
        <source>Lets new outgoing connections use the ports of finished ones instead of waiting a minute for them.</source>
        <translation>新しい外向き接続が、終了した接続のポートを 1 分待たずに使えるようにします。</translation>
    </message>
    <message>
        <source>Connections that wait to be accepted: above it, clients that all reconnect at once are refused.</source>
        <translation>受け付け待ちの接続数です。これを超えると、一斉に再接続するクライアントは拒否されます。</translation>
    </message>
    <message>
        <source>Connections that are being opened: above it, clients that all reconnect at once wait for seconds.</source>
        <translation>確立途中の接続数です。これを超えると、一斉に再接続するクライアントは数秒待たされます。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>the cluster&apos;s time (± %1)</source>
        <comment>this clock shows</comment>
        <translation>クラスターの時刻どおり（± %1）</translation>
    </message>
    <message>
        <source>%1 ahead of the cluster&apos;s time (± %2)</source>
        <translation>クラスターの時刻より %1 進み（± %2）</translation>
    </message>
    <message>
        <source>%1 behind the cluster&apos;s time (± %2)</source>
        <translation>クラスターの時刻より %1 遅れ（± %2）</translation>
    </message>
    <message>
        <source>%1, unknown whether it synchronizes the clock</source>
        <translation>%1（時刻を同期しているか不明）</translation>
    </message>
    <message>
        <source>Takes effect at the next start of musterd.</source>
        <translation>次回の musterd の起動時に有効になります。</translation>
    </message>
    <message>
        <source>The clock of %1 differs from its peers by up to %2; no majority.</source>
        <translation>%1 の時計が他のノードと最大 %2 ずれています。過半数はありません。</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 fast.</source>
        <translation>%1 の時計が %2 進んでいます。</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 slow.</source>
        <translation>%1 の時計が %2 遅れています。</translation>
    </message>
    <message numerus="yes">
        <source>Measured to ± %1; %2 of %n clock(s) agree within %3.</source>
        <translation>
            <numerusform>測定誤差 ± %1。%n 個中 %2 個の時計が %3 以内で一致しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>synchronized, from outside this container</source>
        <translation>同期済み（このコンテナーの外部から）</translation>
    </message>
    <message>
        <source>synchronized, by an unknown daemon</source>
        <translation>同期済み（不明なデーモンによる）</translation>
    </message>
    <message>
        <source>synchronized by %1</source>
        <translation>同期済み（%1 による）</translation>
    </message>
    <message>
        <source>not synchronized: the host of this container must do it</source>
        <translation>未同期: このコンテナーのホストでの同期が必要</translation>
    </message>
    <message>
        <source>not synchronized: no time daemon runs</source>
        <translation>未同期: 時刻デーモンが動作していない</translation>
    </message>
    <message>
        <source>not synchronized: %1 reaches no time server</source>
        <translation>未同期: %1 がタイムサーバーに到達できない</translation>
    </message>
    <message>
        <source>Takes effect immediately, and after each boot.</source>
        <translation>直ちに有効になり、OS の起動のたびに適用されます。</translation>
    </message>
    <message>
        <source>The host of %1 had been suspended for %2.</source>
        <translation>%1 のホストが %2間サスペンドされていました。</translation>
    </message>
    <message>
        <source>The clock of %1 was set forward by %2.</source>
        <translation>%1 の時計が %2 進められました。</translation>
    </message>
    <message>
        <source>The clock of %1 was set back by %2.</source>
        <translation>%1 の時計が %2 戻されました。</translation>
    </message>
    <message>
        <source>%1 runs with limits that are not as recommended: %2.</source>
        <translation>%1 の制限値は推奨どおりではありません: %2。</translation>
    </message>
</context>
<context>
    <name>muster::models::LimitModel</name>
    <message>
        <source>not readable</source>
        <translation>読み取り不可</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>現在値</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推奨値</translation>
    </message>
</context>
<context>
    <name>muster::models::LogModel</name>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>log line: time, node, level, message</comment>
        <translation>%1、%2、%3: %4</translation>
    </message>
</context>
<context>
    <name>muster::models::LogText</name>
    <message>
        <source>Debug</source>
        <translation>デバッグ</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>%1
The line itself has no time; it is shown after the previous line.</source>
        <translation>%1
この行自体には時刻がないため、直前の行の後に置かれています。</translation>
    </message>
    <message>
        <source>%1 by the cluster&apos;s time
%2 by the node&apos;s own clock</source>
        <translation>クラスターの時刻 %1
ノード自身の時計 %2</translation>
    </message>
    <message>
        <source>text</source>
        <comment>name of the only field of a line that is not JSON</comment>
        <translation>テキスト</translation>
    </message>
</context>
<context>
    <name>muster::models::Mark</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
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
        <translation>停止</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Changing</source>
        <translation>移行中</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>離脱</translation>
    </message>
</context>
<context>
    <name>muster::models::Mismatch</name>
    <message>
        <source>(not set)</source>
        <translation>（未設定）</translation>
    </message>
    <message>
        <source>majority: %1</source>
        <translation>過半数: %1</translation>
    </message>
    <message>
        <source>last agreed: %1</source>
        <translation>最後の一致: %1</translation>
    </message>
    <message>
        <source>no majority</source>
        <translation>過半数なし</translation>
    </message>
    <message>
        <source>The file on %1 was changed and not reloaded. Reloading makes the running value the one on disk.</source>
        <translation>%1 のファイルが変更され、再読み込みされていません。再読み込みすると、ディスク上の値が実行中の値になります。</translation>
    </message>
    <message>
        <source>The new value is on disk on %1 and takes effect only after a restart of that node.</source>
        <translation>新しい値は %1 のディスク上にあり、そのノードの再起動後に有効になります。</translation>
    </message>
    <message>
        <source>An environment variable on %1 overrides the file. Change it where the service is started, then restart that node.</source>
        <translation>%1 の環境変数がファイルより優先されています。サービスの起動元で変更し、そのノードを再起動してください。</translation>
    </message>
    <message>
        <source>%1 runs a different value than most nodes. Make the files identical: edit the one on %1, or copy its value to the others; then reload.</source>
        <translation>%1 の値は大半のノードと異なります。ファイルを揃えてください。%1 のファイルを編集するか、その値を他のノードにコピーし、再読み込みします。</translation>
    </message>
    <message>
        <source>No value has a majority between %1. Decide which one is right, write it into every file, then reload all nodes.</source>
        <translation>%1 の間で過半数の値がありません。正しい値を決めてすべてのファイルに書き込み、全ノードを再読み込みしてください。</translation>
    </message>
    <message>
        <source>Nothing to fix: this difference is allowed.</source>
        <translation>対応は不要です。この差異は許容されています。</translation>
    </message>
    <message>
        <source>Configuration differences of %1, seen by %2 at %3</source>
        <translation>%1 の設定の差異（%2 から見た %3 時点）</translation>
    </message>
    <message>
        <source>  %1: running %2, on disk %3</source>
        <translation>  %1: 実行中 %2、ディスク上 %3</translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation>差異はありません。</translation>
    </message>
    <message>
        <source>unknown key, did you mean %1?</source>
        <translation>不明なキー（%1 のことですか？）</translation>
    </message>
    <message>
        <source>No version of Muster here knows this key, so it has no effect. Correct its name in the file on %1, then reload.</source>
        <translation>ここの Muster のどのバージョンもこのキーを知らないため、効果はありません。%1 のファイル内の名前を直してから再読み込みしてください。</translation>
    </message>
</context>
<context>
    <name>muster::models::MismatchModel</name>
    <message>
        <source>(not set)</source>
        <translation>（未設定）</translation>
    </message>
    <message>
        <source>%1 – %2, %3</source>
        <comment>key, reference value, what a change needs</comment>
        <translation>%1 – %2、%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>node, status</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Key, node</source>
        <translation>キー、ノード</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>ディスク上</translation>
    </message>
    <message>
        <source>From</source>
        <translation>設定元</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
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
        <translation>リーダー</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>seen by so many of so many</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>no peers</source>
        <translation>他ノードなし</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ</source>
        <translation>
            <numerusform>%n キー不一致</numerusform>
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
ノード ID %2</translation>
    </message>
    <message>
        <source>running %1
on disk %2</source>
        <translation>実行中 %1
ディスク上 %2</translation>
    </message>
    <message>
        <source>How many of the other live nodes see it alive</source>
        <translation>このノードの稼働を確認している他の稼働ノードの数</translation>
    </message>
    <message>
        <source>When the answering node last had evidence from it</source>
        <translation>応答しているノードがこのノードの稼働を最後に確認した時点</translation>
    </message>
    <message>
        <source>%1, last known status %2</source>
        <translation>%1、最後に確認された状態 %2</translation>
    </message>
    <message>
        <source>%1, status %2</source>
        <translation>%1、状態 %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>確認元</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>最終受信</translation>
    </message>
    <message>
        <source>Its clock is %1.
The clock is %2.</source>
        <comment>ahead of the cluster&apos;s time, synchronized by</comment>
        <translation>時計: %1。
時刻同期: %2。</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>What its peers measured, the middle of them; the line shows the last minutes.</source>
        <translation>他のノードによる測定値の中央値です。線は直近数分間の推移を示します。</translation>
    </message>
    <message>
        <source>No peer reports the round trip: none reaches it, or the cluster is too large to report all.</source>
        <translation>往復時間を報告するノードがありません。どのノードからも到達できないか、クラスターが大きすぎてすべては報告されません。</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往復時間</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <comment>a status</comment>
        <translation>最後の状態: %1</translation>
    </message>
    <message>
        <source>%1 (last known)</source>
        <translation>%1 (最終確認時)</translation>
    </message>
</context>
<context>
    <name>muster::models::Notice</name>
    <message>
        <source>The console has lost contact with the cluster.</source>
        <translation>コンソールとクラスターの通信が途絶しました。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 が停止しました。</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 が復帰しました。</translation>
    </message>
    <message>
        <source>Reconnected to the cluster.</source>
        <translation>クラスターに再接続しました。</translation>
    </message>
    <message>
        <source>No node of the cluster answers.</source>
        <translation>クラスターのどのノードも応答しません。</translation>
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
        <translation>%1 のバージョンは %2 です。過半数のバージョンはありません。</translation>
    </message>
    <message>
        <source>%1 runs version %2; most nodes run %3.</source>
        <translation>%1 のバージョンは %2、大半のノードは %3 です。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 runs a different configuration than its peers: %n key(s) differ, no majority.</source>
        <translation>
            <numerusform>%1 の設定が他のノードと異なります: %n 個のキーが不一致、過半数なし。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 runs a configuration that differs in %n key(s).</source>
        <translation>
            <numerusform>%1 の設定は %n 個のキーが異なります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1 ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names of nodes</comment>
        <translation>%1 と %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>a duration</comment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>The cluster</source>
        <translation>クラスター</translation>
    </message>
    <message numerus="yes">
        <source>%1 has a changed configuration file that it has not reloaded: %n key(s).</source>
        <translation>
            <numerusform>%1 の設定ファイルが変更され、再読み込みされていません: %n 個のキー。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot use its configuration file and would not start with it: %2</source>
        <translation>%1 の設定ファイルは使用できず、このファイルでは起動できません: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 needs a restart before %n changed key(s) take effect.</source>
        <translation>
            <numerusform>%1 は変更した %n 個のキーを反映するために再起動が必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message numerus="yes">
        <source>Nothing heard from it for %1; %2 of %n peer(s) see it alive.</source>
        <translation>
            <numerusform>%1間、受信がありません。他の %n ノード中 %2 ノードが稼働を確認しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) agree with each other.</source>
        <translation>
            <numerusform>%n ノード中 %1 ノードが互いに一致しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Running %1, on disk %2.</source>
        <translation>実行中 %1、ディスク上 %2。</translation>
    </message>
    <message>
        <source>%1 sends gossip that is not encrypted.</source>
        <translation>%1 は暗号化されていない Gossip を送信しています。</translation>
    </message>
    <message>
        <source>%1 uses schema %2; most nodes use %3.</source>
        <translation>%1 のスキーマは %2、大半のノードは %3 です。</translation>
    </message>
    <message>
        <source>%1 uses schema %2; no schema has a majority.</source>
        <translation>%1 のスキーマは %2 です。過半数のスキーマはありません。</translation>
    </message>
    <message>
        <source>%1 runs a different configuration than its peers; none has a majority.</source>
        <translation>%1 の設定が他のノードと異なります。過半数の設定はありません。</translation>
    </message>
    <message>
        <source>%1 runs a different configuration than most nodes.</source>
        <translation>%1 の設定が大半のノードと異なります。</translation>
    </message>
    <message>
        <source>%1 has no gossip key: what nodes send each other can be read and forged.</source>
        <translation>%1 に Gossip の鍵がありません。ノード間の通信が盗聴や偽造の危険にさらされています。</translation>
    </message>
    <message>
        <source>%1 accepts gossip that is not encrypted.</source>
        <translation>%1 は暗号化されていない Gossip を受け入れています。</translation>
    </message>
    <message>
        <source>environment variable</source>
        <translation>環境変数</translation>
    </message>
    <message>
        <source>built-in default</source>
        <translation>既定値</translation>
    </message>
    <message>
        <source>Two processes use the id of %1: the other one is at %2, and serves.</source>
        <translation>2 つのプロセスが %1 の ID を使っています。もう一方は %2 にあり、稼働しています。</translation>
    </message>
    <message>
        <source>Two processes use the id of %1: the other one is at %2, and does not serve.</source>
        <translation>2 つのプロセスが %1 の ID を使っています。もう一方は %2 にあり、稼働していません。</translation>
    </message>
    <message>
        <source>Cluster %1 uses this cluster&apos;s database, too: its node is at %2.</source>
        <translation>クラスター %1 もこのクラスターのデータベースを使っています。そのノードは %2 にあります。</translation>
    </message>
    <message>
        <source>The configuration of %1 has an unknown key: %2. Did you mean %3?</source>
        <translation>%1 の設定に不明なキー %2 があります。%3 のことですか？</translation>
    </message>
    <message>
        <source>unreadable</source>
        <comment>a configuration file</comment>
        <translation>読込不可</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>最後の状態: %1</translation>
    </message>
    <message>
        <source>Nothing can be written to the database: %1</source>
        <translation>データベースに何も書き込めません: %1</translation>
    </message>
</context>
<context>
    <name>muster::models::SightModel</name>
    <message>
        <source>How others see %1</source>
        <translation>他のノードから見た %1</translation>
    </message>
    <message>
        <source>How %1 sees others</source>
        <translation>%1 から見た他のノード</translation>
    </message>
</context>
<context>
    <name>muster::models::Sights</name>
    <message>
        <source>It has never answered.</source>
        <translation>一度も応答がありません。</translation>
    </message>
    <message>
        <source>The last packet from it was %1 old.</source>
        <translation>最後のパケットは %1前に届きました。</translation>
    </message>
    <message>
        <source>No packet has come from it.</source>
        <translation>パケットは届いていません。</translation>
    </message>
    <message>
        <source>UDP: it answers.</source>
        <translation>UDP: 応答があります。</translation>
    </message>
    <message>
        <source>UDP: it answers, in %1.</source>
        <translation>UDP: 応答があります（%1）。</translation>
    </message>
    <message>
        <source>UDP: nothing comes from it.</source>
        <translation>UDP: 何も届きません。</translation>
    </message>
    <message>
        <source>UDP: not measured yet.</source>
        <translation>UDP: 未測定です。</translation>
    </message>
    <message>
        <source>TCP: connections open.</source>
        <translation>TCP: 接続できます。</translation>
    </message>
    <message>
        <source>TCP: connections do not open.</source>
        <translation>TCP: 接続できません。</translation>
    </message>
    <message>
        <source>TCP: not tried yet.</source>
        <translation>TCP: 未試行です。</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>unknown code, two nodes</comment>
        <translation>%1: %2、%3</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <comment>sentences</comment>
        <translation>
            <numerusform>%1 ほか %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 advertises %2, but its packets come from %3.</source>
        <translation>%1 は %2 を公開していますが、パケットは %3 から届いています。</translation>
    </message>
    <message>
        <source>Every node reaches every other directly.</source>
        <translation>すべてのノードが互いに直接到達できます。</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開通</translation>
    </message>
    <message>
        <source>TCP only</source>
        <translation>TCP のみ</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不通</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>UDP only</source>
        <translation>UDP のみ</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>未確認</translation>
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
        <translation>%1 自身です。</translation>
    </message>
    <message>
        <source>%1 does not list %2.</source>
        <translation>%1 の一覧に %2 はありません。</translation>
    </message>
    <message>
        <source>%1 sees %2: %3.</source>
        <comment>observer, node, state</comment>
        <translation>%1 から見た %2: %3。</translation>
    </message>
    <message>
        <source>It advertises %1, but its packets come from %2.</source>
        <translation>%1 を公開していますが、パケットは %2 から届いています。</translation>
    </message>
    <message>
        <source>%1 cannot reach %2, which the database shows as alive: it is out of rotation until that is over, and the other side serves.</source>
        <translation>%1 から、データベース上では稼働中の %2 に到達できません。解消するまでトラフィックから切り離され、反対側がサービスを提供します。</translation>
    </message>
    <message>
        <source>%1 cannot reach %2, which the database shows as alive: within seconds the lease decides which side serves.</source>
        <translation>%1 から、データベース上では稼働中の %2 に到達できません。どちら側がサービスを提供するかは、数秒以内にリースで決まります。</translation>
    </message>
    <message>
        <source>%1 cannot reach %2, which the database shows as alive: its own side keeps serving.</source>
        <translation>%1 から、データベース上では稼働中の %2 に到達できません。自身の側がサービスを継続します。</translation>
    </message>
    <message>
        <source>Its last answer was %1 old when this was reported.</source>
        <translation>この報告の時点で、最後の応答から %1経過していました。</translation>
    </message>
    <message>
        <source>UDP: it is heard, but its answers do not arrive.</source>
        <translation>UDP: 受信はありますが、応答が届きません。</translation>
    </message>
    <message numerus="yes">
        <source>%1: has not reported whom it reaches; it has just started, or runs an older version.</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1: どのノードに到達できるか報告していません。起動直後か、古いバージョンです。</numerusform>
        </translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>報告なし</translation>
    </message>
    <message>
        <source>%1 has not reported how it reaches %2.</source>
        <translation>%1 は %2 への到達状況を報告していません。</translation>
    </message>
    <message>
        <source>%1 reaches %2; in a cluster of this size only what deviates is reported in full.</source>
        <translation>%1 は %2 に到達できます。この規模のクラスターでは、正常と異なるものだけが詳しく報告されます。</translation>
    </message>
    <message>
        <source>%1 is busy and doubts its own judgment.</source>
        <translation>%1 は過負荷で、自身の判断を疑っています。</translation>
    </message>
    <message>
        <source>Reported just now.</source>
        <translation>たった今の報告です。</translation>
    </message>
    <message>
        <source>Reported %1.</source>
        <translation>%1の報告です。</translation>
    </message>
    <message>
        <source>UDP: no answer since %1.</source>
        <translation>UDP: %1 から応答がありません。</translation>
    </message>
    <message>
        <source>UDP: it has never answered.</source>
        <translation>UDP: 一度も応答がありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) do not report whom they reach: in a cluster of this size only %1 do.</source>
        <translation>
            <numerusform>%n ノードは到達先を報告しません。この規模のクラスターでは %1 ノードだけが報告します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: no live node hears from it; it is down, it is not partitioned.</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1: 稼働中のどのノードにも通信が届きません。分断ではなく、ノードの障害です。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Strip</name>
    <message numerus="yes">
        <source>%n nodes are down: %1.</source>
        <translation>
            <numerusform>%n ノードが停止しています: %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Configuration differs on %1.</source>
        <translation>%1 の設定が異なります。</translation>
    </message>
    <message>
        <source>Configuration differs between %1, no majority.</source>
        <translation>%1 の間で設定が異なります。過半数はありません。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>what is the matter: on which nodes</comment>
        <translation>%1: %2。</translation>
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
        <translation>障害</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>The answering node does not know the state of the cluster.</source>
        <translation>応答しているノードはクラスターの状態を判断できません。</translation>
    </message>
    <message>
        <source>The cluster has no nodes.</source>
        <translation>クラスターにノードがありません。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) green.</source>
        <translation>
            <numerusform>%n ノード中 %1 ノードが緑です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more kind(s) of trouble.</source>
        <translation>
            <numerusform>%1 ほかに %n 種類の障害があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>version: %1</source>
        <comment>nodes that differ</comment>
        <translation>バージョン: %1</translation>
    </message>
    <message>
        <source>schema: %1</source>
        <comment>nodes that differ</comment>
        <translation>スキーマ: %1</translation>
    </message>
    <message>
        <source>config: %1</source>
        <comment>nodes that differ</comment>
        <translation>設定: %1</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Not reloaded</source>
        <translation>再読み込み待ち</translation>
    </message>
    <message>
        <source>Restart pending</source>
        <translation>再起動待ち</translation>
    </message>
    <message>
        <source>No mismatch</source>
        <translation>不一致なし</translation>
    </message>
    <message>
        <source>Version, schema and configuration agree.</source>
        <translation>バージョン、スキーマ、設定が一致しています。</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>リーダー不在</translation>
    </message>
    <message>
        <source>No scheduled work is done.</source>
        <translation>スケジュールされた処理は実行されません。</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>接続先: %1</translation>
    </message>
    <message>
        <source>Live, %1</source>
        <translation>ライブ、%1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a node</comment>
        <translation>%1 から取得</translation>
    </message>
    <message>
        <source>Log-in refused</source>
        <translation>ログイン拒否</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>信頼されていません</translation>
    </message>
    <message>
        <source>lost contact</source>
        <translation>通信途絶</translation>
    </message>
    <message>
        <source>lost contact with %1</source>
        <translation>%1 との通信途絶</translation>
    </message>
    <message>
        <source>%1, trying %2</source>
        <comment>lost contact with A, trying B</comment>
        <translation>%1、%2 を試行中</translation>
    </message>
    <message>
        <source>STALE %1</source>
        <comment>age of the overview</comment>
        <translation>更新停止 %1</translation>
    </message>
    <message>
        <source>NO CONTACT</source>
        <translation>通信不能</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation>クラスターが開かれていません。</translation>
    </message>
    <message>
        <source>Nothing has been heard from the cluster yet.</source>
        <translation>クラスターからまだ何も受信していません。</translation>
    </message>
    <message>
        <source>Last known: %1. %2</source>
        <comment>verdict word, sentence</comment>
        <translation>最後に確認された状態: %1。%2</translation>
    </message>
    <message>
        <source>leads, term %1</source>
        <translation>リーダー、任期 %1</translation>
    </message>
    <message>
        <source>led in term %1, is down</source>
        <translation>任期 %1 のリーダー、停止中</translation>
    </message>
    <message>
        <source>Databases not reported.</source>
        <translation>DB の報告なし。</translation>
    </message>
    <message>
        <source>No database replica.</source>
        <translation>DB レプリカなし。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n database replica(s) stand by.</source>
        <translation>
            <numerusform>DB レプリカ %n 個中 %1 個が待機中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database replica(s) stand by.</source>
        <translation>
            <numerusform>DB レプリカ %n 個が待機中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Load not measured. %1</source>
        <comment>sentence about databases</comment>
        <translation>負荷は未測定。%1</translation>
    </message>
    <message>
        <source>No node serves</source>
        <translation>サービス停止</translation>
    </message>
    <message>
        <source>Can lose no node</source>
        <translation>1 ノードも停止不可</translation>
    </message>
    <message numerus="yes">
        <source>Can lose %1 of %n node(s)</source>
        <translation>
            <numerusform>%n ノード中 %1 ノード停止可</numerusform>
        </translation>
    </message>
    <message>
        <source>No change running</source>
        <translation>進行中の変更なし</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more change(s).</source>
        <translation>
            <numerusform>%1 ほか %n 件の変更があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Last known: %1.</source>
        <comment>a few words</comment>
        <translation>最後に確認された状態: %1。</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>ログインしていません</translation>
    </message>
    <message>
        <source>The answering node cannot judge the fault tolerance.</source>
        <translation>応答しているノードでは、耐障害性を判断できません。</translation>
    </message>
    <message>
        <source>NO ANSWER</source>
        <translation>応答なし</translation>
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
        <translation>リーダー</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>For</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>現在まで</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <comment>why a term ended</comment>
        <translation>終了理由: %1</translation>
    </message>
    <message>
        <source>at least until %1</source>
        <translation>少なくとも %1 まで</translation>
    </message>
</context>
<context>
    <name>muster::models::Timeline</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action, its target</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2: %3. %4</source>
        <comment>time, person, action, outcome</comment>
        <translation>%1: %2: %3。%4</translation>
    </message>
    <message>
        <source>Nobody led from %1 for %2.</source>
        <translation>%1 から %2間、リーダーがいませんでした。</translation>
    </message>
    <message>
        <source>%1 has led in term %2 since %3, for %4.</source>
        <translation>%1 は %3 から %4間、任期 %2 のリーダーです。</translation>
    </message>
    <message>
        <source>%1 led in term %2 from %3 for %4.</source>
        <translation>%1 は %3 から %4間、任期 %2 のリーダーでした。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nobody for %1</source>
        <comment>a duration</comment>
        <translation>リーダー不在 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), %1 of them trouble.</source>
        <translation>
            <numerusform>イベント %n 件、うち障害 %1 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), none of them trouble.</source>
        <translation>
            <numerusform>イベント %n 件、障害なし。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2: %3 Nothing is known of leaders.</source>
        <comment>time, time, n events.</comment>
        <translation>%1～%2: %3 リーダーの情報はありません。</translation>
    </message>
    <message>
        <source>%1 to %2: %3 Leaders: %4.</source>
        <comment>time, time, n events.</comment>
        <translation>%1～%2: %3 リーダー: %4。</translation>
    </message>
    <message numerus="yes">
        <source>the last %n event(s), since %2, %1 of them trouble.</source>
        <translation>
            <numerusform>%2 以降の直近 %n 件のイベント、うち障害 %1 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n event(s), since %1, none of them trouble.</source>
        <translation>
            <numerusform>%1 以降の直近 %n 件のイベント、障害なし。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Topology</name>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>balancer not known</source>
        <translation>バランサーは不明</translation>
    </message>
    <message>
        <source>Clients, and whatever balances them: no node reports on it.</source>
        <translation>クライアントと、その負荷分散の手段です。どのノードからも報告されていません。</translation>
    </message>
    <message>
        <source>Not known: the balancer. Lines from above show who should take traffic, not who gets it.</source>
        <translation>不明: バランサー。上からの線は、トラフィックを受けるべきノードを示し、実際に受けているノードを示すものではありません。</translation>
    </message>
    <message>
        <source>leader, term %1</source>
        <translation>リーダー、任期 %1</translation>
    </message>
    <message>
        <source>heard %1</source>
        <translation>最終受信 %1</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>往復時間 %1</translation>
    </message>
    <message>
        <source>round trip not reported</source>
        <translation>往復時間の報告なし</translation>
    </message>
    <message>
        <source>%1, status %2. It leads in term %3.</source>
        <translation>%1、状態 %2。任期 %3 のリーダーです。</translation>
    </message>
    <message>
        <source>%1, status %2.</source>
        <translation>%1、状態 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n ノード</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s): %1.</source>
        <translation>
            <numerusform>%n ノード: %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>With more than %1 nodes they are shown as groups; the page Nodes shows each of them.</source>
        <translation>ノードが %1 個を超えるとグループで表示されます。個々のノードは「ノード」ページで確認できます。</translation>
    </message>
    <message>
        <source>Primary database</source>
        <translation>プライマリ DB</translation>
    </message>
    <message>
        <source>Read replica</source>
        <translation>読み取りレプリカ</translation>
    </message>
    <message>
        <source>Search replica</source>
        <translation>検索レプリカ</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <comment>a replica</comment>
        <translation>%1遅れ</translation>
    </message>
    <message>
        <source>%1 at %2 answers.</source>
        <translation>%1（%2）は応答しています。</translation>
    </message>
    <message>
        <source>%1 at %2 cannot be reached.</source>
        <translation>%1（%2）に到達できません。</translation>
    </message>
    <message>
        <source>Not known: the database. The answering node does not report it.</source>
        <translation>不明: データベース。応答しているノードから報告されていません。</translation>
    </message>
    <message>
        <source>Not known: the file store. No node reports it.</source>
        <translation>不明: ファイルストア。どのノードからも報告されていません。</translation>
    </message>
    <message>
        <source>%1 answers the balancer&apos;s check.</source>
        <translation>%1 はバランサーのチェックに応答しています。</translation>
    </message>
    <message>
        <source>%1 takes no traffic: nothing answers there.</source>
        <translation>%1 はトラフィックを受け付けません: 応答がありません。</translation>
    </message>
    <message>
        <source>%1 takes no traffic: it is cut off from live peers.</source>
        <translation>%1 はトラフィックを受け付けません: 稼働中の他のノードから分断されています。</translation>
    </message>
    <message>
        <source>%1 takes no new traffic: it is %2.</source>
        <comment>a node, draining</comment>
        <translation>%1 は新しいトラフィックを受け付けません: 状態は「%2」です。</translation>
    </message>
    <message>
        <source>leader&apos;s writes</source>
        <translation>リーダーの書き込み</translation>
    </message>
    <message>
        <source>%1 writes what only the leader may, in term %2.</source>
        <translation>%1 は、リーダーだけに許される書き込みを任期 %2 で行っています。</translation>
    </message>
    <message>
        <source>%1 reaches the database and writes there.</source>
        <translation>%1 はデータベースに到達でき、書き込んでいます。</translation>
    </message>
    <message>
        <source>%1 reaches the database.</source>
        <translation>%1 はデータベースに到達できます。</translation>
    </message>
    <message>
        <source>This is the last known state, not the present.</source>
        <translation>これは最後に判明した状態であり、現在の状態ではありません。</translation>
    </message>
    <message>
        <source>%1 at %2 takes no writes.</source>
        <translation>%1（%2）は書き込みを受け付けません。</translation>
    </message>
    <message>
        <source>%1 at %2 is not a replica.</source>
        <translation>%1（%2）はレプリカではありません。</translation>
    </message>
    <message>
        <source>%1 at %2: %3.</source>
        <comment>role, address, state</comment>
        <translation>%2 の %1：%3。</translation>
    </message>
</context>
<context>
    <name>muster::shell::ActionDialog</name>
    <message>
        <source>Equivalent command:</source>
        <translation>同等のコマンド:</translation>
    </message>
    <message>
        <source>I understand that this is a PRODUCTION cluster.</source>
        <translation>これが本番環境のクラスターであることを理解しています。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>There is no live connection to the cluster. Nothing was done.</source>
        <translation>クラスターへの有効な接続がありません。何も実行されませんでした。</translation>
    </message>
</context>
<context>
    <name>muster::shell::ActionList</name>
    <message>
        <source>This console is read-only here: it changes nothing.</source>
        <translation>このコンソールはここでは閲覧のみです。何も変更しません。</translation>
    </message>
    <message>
        <source>This console has the operator role here: this needs an administrator&apos;s console.</source>
        <translation>このコンソールはここではオペレーターとして動作しています。この操作には管理者のコンソールが必要です。</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>閲覧のみ</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>オペレーター</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理者</translation>
    </message>
</context>
<context>
    <name>muster::shell::ChangeMenu</name>
    <message>
        <source>Reload the configuration of &amp;all nodes…</source>
        <translation>すべてのノードの設定を再読み込み(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Transfer leadership…</source>
        <translation>リーダーを移譲(&amp;T)…</translation>
    </message>
    <message>
        <source>C&amp;lear leader preference…</source>
        <translation>リーダーの指名を解除(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Debug for 15 min…</source>
        <translation>15 分間デバッグ(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Copy equivalent command</source>
        <translation>同等のコマンドをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reload the selected node&apos;s configuration…</source>
        <translation>選択したノードの設定を再読み込み(&amp;R)…</translation>
    </message>
    <message>
        <source>Select a node on the page Nodes first.</source>
        <translation>先に「ノード」ページでノードを選択してください。</translation>
    </message>
    <message>
        <source>There is no leader preference: the lowest id leads anyway.</source>
        <translation>リーダーの指名はありません。もともと最小 ID のノードがリーダーになります。</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterActions</name>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>クラスターへの有効な接続がありません。</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterDialogs</name>
    <message>
        <source>Remove a cluster</source>
        <translation>クラスターを削除</translation>
    </message>
    <message>
        <source>Remove %1 from this list? The cluster itself is not touched.</source>
        <translation>%1 をこの一覧から削除しますか？クラスター自体には影響しません。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterMenu</name>
    <message>
        <source>&amp;Add a cluster…</source>
        <translation>クラスターを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit the cluster…</source>
        <translation>クラスターを編集(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove the cluster from the list…</source>
        <translation>クラスターを一覧から削除(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;connect</source>
        <translation>再接続(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Log in…</source>
        <translation>ログイン(&amp;L)…</translation>
    </message>
    <message>
        <source>Log &amp;out</source>
        <translation>ログアウト(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>環境設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation>クラスターが開かれていません。</translation>
    </message>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>クラスターへの有効な接続がありません。</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterSession</name>
    <message>
        <source>Reading the log-in from the system&apos;s keyring.</source>
        <translation>システムのキーリングからログイン情報を読み取っています。</translation>
    </message>
    <message>
        <source>Log in to see this cluster.</source>
        <translation>このクラスターを表示するにはログインしてください。</translation>
    </message>
    <message>
        <source>This console was started without a keyring.</source>
        <translation>このコンソールはキーリングなしで起動されました。</translation>
    </message>
    <message>
        <source>The keyring did not accept the log-in: %1</source>
        <translation>キーリングがログイン情報を受け付けませんでした: %1</translation>
    </message>
    <message>
        <source>The keyring still has the log-in: %1</source>
        <translation>キーリングにログイン情報が残っています: %1</translation>
    </message>
    <message>
        <source>You are logged out.</source>
        <translation>ログアウトしました。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring was asked for the log-in and has not answered yet. It is still being waited for; you need not wait.</source>
        <translation>システムのキーリングにログイン情報を問い合わせましたが、まだ応答がありません。応答は引き続き待ちますが、お待ちになる必要はありません。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring has not answered yet.</source>
        <translation>システムのキーリングはまだ応答していません。</translation>
    </message>
</context>
<context>
    <name>muster::shell::ConnectDialog</name>
    <message>
        <source>Add a cluster</source>
        <translation>クラスターを追加</translation>
    </message>
    <message>
        <source>Edit the cluster %1</source>
        <translation>クラスター %1 を編集</translation>
    </message>
    <message>
        <source>Messages, Frankfurt</source>
        <translation>メッセージング、フランクフルト</translation>
    </message>
    <message>
        <source>a user with the role system_admin</source>
        <translation>system_admin ロールを持つユーザー</translation>
    </message>
    <message>
        <source>&amp;Production: ask twice before something is changed here</source>
        <translation>本番環境: 変更の前に二重に確認する(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation>アドレス(&amp;A)</translation>
    </message>
    <message>
        <source>One node is enough: it knows the others.</source>
        <translation>ノードは 1 つで十分です。他のノードはそこから取得します。</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>ユーザー(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;CA file</source>
        <translation>CA ファイル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Fingerprint</source>
        <translation>フィンガープリント(&amp;F)</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate. Only for https; leave it empty to see and compare it at the first contact.</source>
        <translation>証明書の SHA-256。https の場合のみ。空欄にすると、最初の接続時に表示して照合できます。</translation>
    </message>
    <message>
        <source>&amp;Save and open</source>
        <translation>保存して開く(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>証明書 (*.pem *.crt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>You are asked for the password when you open the cluster; only a keyring may keep it.</source>
        <translation>パスワードはクラスターを開くときに尋ねられます。保存できるのはキーリングだけです。</translation>
    </message>
    <message>
        <source>Administrator: everything</source>
        <translation>管理者: すべての操作</translation>
    </message>
    <message>
        <source>Read-only: change nothing</source>
        <translation>閲覧のみ: 変更不可</translation>
    </message>
    <message>
        <source>&amp;What you may do</source>
        <translation>許可する操作(&amp;W)</translation>
    </message>
    <message>
        <source>the system&apos;s CAs</source>
        <translation>システムの CA</translation>
    </message>
    <message>
        <source>none: verify with the CA</source>
        <translation>なし: CA で検証</translation>
    </message>
    <message>
        <source>Operator: reload, transfer leadership, drain</source>
        <translation>オペレーター: 再読み込み、リーダー移譲、ドレイン</translation>
    </message>
</context>
<context>
    <name>muster::shell::ConnectDraft</name>
    <message>
        <source>Give the cluster a name of 1 to 100 characters.</source>
        <translation>クラスターに 1～100 文字の名前を付けてください。</translation>
    </message>
    <message>
        <source>Give the address of at least one node, such as 10.0.0.11:8065.</source>
        <translation>少なくとも 1 つのノードのアドレスを入力してください（例: 10.0.0.11:8065）。</translation>
    </message>
    <message>
        <source>At most 100 addresses are allowed.</source>
        <translation>アドレスは 100 個まで指定できます。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address. Write host:port or https://host:port.</source>
        <translation>「%1」はアドレスではありません。host:port または https://host:port と入力してください。</translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>ファイル %1 は存在しません。</translation>
    </message>
    <message>
        <source>A fingerprint is 64 hexadecimal digits; spaces and colons do not matter.</source>
        <translation>フィンガープリントは 64 桁の 16 進数です。空白とコロンは無視されます。</translation>
    </message>
</context>
<context>
    <name>muster::shell::Feed</name>
    <message>
        <source>The log-in was refused. Check name and password.</source>
        <translation>ログインが拒否されました。名前とパスワードを確認してください。</translation>
    </message>
    <message>
        <source>The password was not sent: this address is plain HTTP, where anybody on the way could read it. Use https://, or write &quot;plain_http&quot;: true into the profile.</source>
        <translation>パスワードは送信されませんでした。このアドレスは暗号化されていない HTTP であり、経路上の誰でも読み取れます。https:// を使用するか、プロファイルに &quot;plain_http&quot;: true と記述してください。</translation>
    </message>
    <message>
        <source>This user may not do that. It needs the role system_admin.</source>
        <translation>このユーザーには許可されていません。system_admin ロールが必要です。</translation>
    </message>
    <message>
        <source>The node cannot be reached. Check its address, and that it runs.</source>
        <translation>ノードに到達できません。アドレスと、動作しているかを確認してください。</translation>
    </message>
    <message>
        <source>The node did not answer in time. Whether it did what was asked is not known: check the overview before you try again.</source>
        <translation>ノードが時間内に応答しませんでした。要求が実行されたかどうかは不明です。再試行する前に現在の状態を確認してください。</translation>
    </message>
    <message>
        <source>This node is not the leader. Try again.</source>
        <translation>このノードはリーダーではありません。もう一度試してください。</translation>
    </message>
    <message>
        <source>The answer cannot be read. Is this the address of a Muster node?</source>
        <translation>応答を読み取れません。これは Muster ノードのアドレスですか？</translation>
    </message>
    <message>
        <source>The answer is larger than this console accepts.</source>
        <translation>応答が、このコンソールで受け入れ可能なサイズを超えています。</translation>
    </message>
    <message>
        <source>The node does not know this address. Is it an older version?</source>
        <translation>ノードはこのアドレスを認識しません。古いバージョンではありませんか？</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>node, address</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>muster::shell::HelpMenu</name>
    <message>
        <source>&amp;Help on this page</source>
        <translation>このページのヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Muster</source>
        <translation>Muster について(&amp;A)</translation>
    </message>
    <message>
        <source>About Muster</source>
        <translation>Muster について</translation>
    </message>
    <message>
        <source>Muster %1

Keeps a team-messaging cluster up, and shows it.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Muster %1

チームメッセージングのクラスターを稼働させ続け、その状態を表示します。
GNU General Public License バージョン 3 以降に基づくフリーソフトウェアです。</translation>
    </message>
</context>
<context>
    <name>muster::shell::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>全ページを検索</translation>
    </message>
    <message>
        <source>Pages of the handbook</source>
        <translation>ハンドブックのページ</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>No page has &quot;%1&quot;.</source>
        <translation>「%1」を含むページはありません。</translation>
    </message>
</context>
<context>
    <name>muster::shell::HistoryLoader</name>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>クラスターへの有効な接続がありません。</translation>
    </message>
</context>
<context>
    <name>muster::shell::Keyring</name>
    <message>
        <source>The keyring refused: %1</source>
        <translation>キーリングに拒否されました: %1</translation>
    </message>
    <message>
        <source>This system has no keyring.</source>
        <translation>このシステムにはキーリングがありません。</translation>
    </message>
    <message>
        <source>The keyring cannot be used: %1</source>
        <translation>キーリングを使用できません: %1</translation>
    </message>
    <message numerus="yes">
        <source>The keyring did not answer within %n second(s).</source>
        <translation>
            <numerusform>キーリングが %n 秒以内に応答しませんでした。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>共通</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>ウィンドウの次の部分へ移動</translation>
    </message>
    <message>
        <source>Through a list or table</source>
        <translation>一覧や表の中を移動</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>矢印キー</translation>
    </message>
    <message>
        <source>Open or do what is selected</source>
        <translation>選択した項目を開く、または実行</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Menu of what is selected</source>
        <translation>選択した項目のメニュー</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Shift+F10</translation>
    </message>
    <message>
        <source>The menu bar</source>
        <translation>メニューバー</translation>
    </message>
    <message>
        <source>Alt and the underlined letter</source>
        <translation>Alt と下線付きの文字</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>muster::shell::LayoutMenu</name>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>レイアウトに名前を付けて保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Manage layouts…</source>
        <translation>レイアウトの管理(&amp;M)…</translation>
    </message>
    <message>
        <source>No layout has been applied to this cluster yet.</source>
        <translation>このクラスターにはまだレイアウトが適用されていません。</translation>
    </message>
    <message>
        <source>There are no layouts yet. Save one first.</source>
        <translation>レイアウトはまだありません。先に保存してください。</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>レイアウト: %1</translation>
    </message>
    <message>
        <source>Shows the page %1.</source>
        <translation>ページ「%1」を表示します。</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; no longer exists.</source>
        <translation>レイアウト「%1」はもうありません。</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is replaced.</source>
        <translation>レイアウト「%1」を置き換えました。</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is saved.</source>
        <translation>レイアウト「%1」を保存しました。</translation>
    </message>
    <message>
        <source>The settings cannot be written: layout &quot;%1&quot; is forgotten when the console is closed.</source>
        <translation>設定を書き込めません。レイアウト「%1」はコンソールを閉じると失われます。</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is not saved: another console has changed the layouts.</source>
        <translation>レイアウト「%1」は保存されませんでした。別のコンソールがレイアウトを変更しました。</translation>
    </message>
    <message>
        <source>&amp;Restore previous layout</source>
        <translation>前のレイアウトに戻す(&amp;R)</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is applied. %2 restores the previous one.</source>
        <translation>レイアウト「%1」を適用しました。%2 で前のレイアウトに戻ります。</translation>
    </message>
    <message>
        <source>Previous layout restored. %1 undoes this.</source>
        <translation>前のレイアウトに戻しました。%1 で取り消せます。</translation>
    </message>
</context>
<context>
    <name>muster::shell::LayoutNameDialog</name>
    <message>
        <source>Save layout as</source>
        <translation>レイアウトに名前を付けて保存</translation>
    </message>
    <message>
        <source>Rename layout</source>
        <translation>レイアウトの名前を変更</translation>
    </message>
    <message>
        <source>A layout keeps the page shown, the view of the nodes, columns, sorting, filters, and the sizes of panes and window. It is yours, and fits every cluster.</source>
        <translation>レイアウトには、表示中のページ、ノードの表示方法、列、並べ替え、フィルター、ペインとウィンドウの大きさが保存されます。利用者ごとのもので、どのクラスターにも使えます。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>A name has at most %1 characters.</source>
        <translation>名前は %1 文字までです。</translation>
    </message>
    <message>
        <source>There is a layout &quot;%1&quot;. Replace it with the window as it is now?</source>
        <translation>レイアウト「%1」があります。現在のウィンドウの状態で置き換えますか？</translation>
    </message>
    <message>
        <source>A layout of this name already exists.</source>
        <translation>この名前のレイアウトはすでにあります。</translation>
    </message>
    <message>
        <source>There are %1 layouts, and no more are kept. Delete one first, or enter the name of one to replace it.</source>
        <translation>レイアウトはすでに %1 個あり、これ以上は保存できません。先に 1 つ削除するか、置き換えるレイアウトの名前を入力してください。</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>名前を変更(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>置き換え(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Enter a name with at least one visible character.</source>
        <translation>目に見える文字を 1 文字以上含む名前を入力してください。</translation>
    </message>
</context>
<context>
    <name>muster::shell::LayoutsDialog</name>
    <message>
        <source>Layouts</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>適用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>There are no layouts. &quot;Save layout as&quot; in the menu View keeps the window as it is.</source>
        <translation>レイアウトはありません。メニュー「表示」の「レイアウトに名前を付けて保存」で、現在のウィンドウの状態を保存できます。</translation>
    </message>
    <message numerus="yes">
        <source>%n layout(s), at most %1. They are yours, and fit every cluster.</source>
        <translation>
            <numerusform>レイアウト %n 個、最大 %1 個。利用者ごとのもので、どのクラスターにも使えます。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is now &quot;%2&quot;.</source>
        <comment>names of layouts</comment>
        <translation>「%1」の名前を「%2」に変更しました。</translation>
    </message>
    <message>
        <source>The settings cannot be written: this is forgotten when the console is closed.</source>
        <translation>設定を書き込めません。この変更はコンソールを閉じると失われます。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be renamed: another console has changed the layouts.</source>
        <translation>「%1」の名前を変更できませんでした。別のコンソールがレイアウトを変更しました。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is deleted. Undo restores it.</source>
        <translation>「%1」を削除しました。「元に戻す」で復元できます。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is restored.</source>
        <translation>「%1」を復元しました。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be restored: its name or its place is taken by another one.</source>
        <translation>「%1」は復元できません。名前または場所が別のレイアウトに使われています。</translation>
    </message>
</context>
<context>
    <name>muster::shell::LevelDialog</name>
    <message>
        <source>Log everything for a while</source>
        <translation>一時的にすべてを記録</translation>
    </message>
    <message>
        <source>On which node</source>
        <translation>対象ノード</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>すべてのノード</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>記録する時間</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the nodes</source>
        <translation>ノードを待っています</translation>
    </message>
    <message>
        <source>&amp;Log everything</source>
        <translation>すべて記録(&amp;L)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>It was not possible on %n node(s): %1</source>
        <translation>
            <numerusform>%n ノードで実行できませんでした: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log files get every line, debug lines too, for %n minute(s). Afterwards the levels revert on their own, even if this window is closed. Files grow faster meanwhile; users notice nothing.</source>
        <translation>
            <numerusform>%n 分間、デバッグ行も含めてすべての行がログファイルに記録されます。その後、ログレベルは自動的に元に戻ります。このウィンドウを閉じても同じです。その間はファイルが速く増えますが、利用者への影響はありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Until %2, %n node(s) log everything: %1.</source>
        <comment>nodes, time</comment>
        <translation>
            <numerusform>%2 まで、%n ノードがすべてを記録します: %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::LoginDialog</name>
    <message>
        <source>Log in to %1</source>
        <translation>%1 にログイン</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>ユーザー(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Log in</source>
        <translation>ログイン(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Keep them in this system&apos;s keyring</source>
        <translation>このシステムのキーリングに保存する(&amp;K)</translation>
    </message>
    <message>
        <source>Otherwise nothing is stored: you are asked again when the session has ended or this window was closed.</source>
        <translation>保存しない場合、セッションの終了後やこのウィンドウを閉じた後は、再び入力が必要です。</translation>
    </message>
    <message>
        <source>%1 So nothing is stored, and you are asked each time.</source>
        <comment>why there is no keyring</comment>
        <translation>%1 そのため何も保存されず、毎回入力が必要です。</translation>
    </message>
</context>
<context>
    <name>muster::shell::MainWindow</name>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Cluster</source>
        <translation>クラスター(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Cha&amp;nge</source>
        <translation>変更(&amp;N)</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>It is open.</source>
        <translation>開いています。</translation>
    </message>
    <message>
        <source>Columns, sorting and filters are reset.</source>
        <translation>列、並べ替え、フィルターをリセットしました。</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>コピーしました: %1</translation>
    </message>
</context>
<context>
    <name>muster::shell::NodeMenu</name>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1 は動作していません。</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 を表示</translation>
    </message>
    <message>
        <source>Show the host of %1</source>
        <translation>%1 のホストを表示</translation>
    </message>
    <message>
        <source>Reload the configuration of %1…</source>
        <translation>%1 の設定を再読み込み…</translation>
    </message>
    <message>
        <source>Transfer leadership to %1…</source>
        <translation>リーダーを %1 に移譲…</translation>
    </message>
    <message>
        <source>%1 leads already.</source>
        <translation>%1 はすでにリーダーです。</translation>
    </message>
    <message>
        <source>&amp;Copy equivalent command</source>
        <translation>同等のコマンドをコピー(&amp;C)</translation>
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
        <translation>通知（新しい順）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Here are changes of the verdict, nodes that went down or came back, and lost contact, since this console was started. Everything else, such as a new leader, is on the page Events.</source>
        <translation>ここには、このコンソールの起動以降の判定の変化、ノードの停止と復帰、接続の喪失が表示されます。新しいリーダーなど、その他はすべて「イベント」ページにあります。</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>まだありません。</translation>
    </message>
</context>
<context>
    <name>muster::shell::PageText</name>
    <message>
        <source>&amp;Config</source>
        <translation>設定(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>イベント(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Leader</source>
        <translation>リーダー(&amp;L)</translation>
    </message>
    <message>
        <source>Lo&amp;gs</source>
        <translation>ログ(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>ノード(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概要(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reachability</source>
        <translation>到達性(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Topology</source>
        <translation>トポロジー(&amp;T)</translation>
    </message>
    <message>
        <source>A&amp;udit</source>
        <translation>監査(&amp;U)</translation>
    </message>
    <message>
        <source>Command line copied.</source>
        <translation>コマンドラインをコピーしました。</translation>
    </message>
    <message>
        <source>&amp;Databases</source>
        <translation>データベース(&amp;D)</translation>
    </message>
</context>
<context>
    <name>muster::shell::Palette</name>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>A few letters of an action, a page, a node or a cluster</source>
        <translation>操作、ページ、ノード、クラスターの名前の数文字</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>何をしますか？</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>実行できる操作</translation>
    </message>
    <message>
        <source>%1, not available: %2</source>
        <comment>action, reason</comment>
        <translation>%1、使用不可: %2</translation>
    </message>
    <message>
        <source>Nothing contains these letters in this order.</source>
        <translation>これらの文字をこの順に含む項目はありません。</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>使用不可: %1</translation>
    </message>
    <message>
        <source>Equivalent command, Ctrl+C copies it:
%1</source>
        <translation>同等のコマンド（Ctrl+C でコピー）:
%1</translation>
    </message>
</context>
<context>
    <name>muster::shell::PlaceholderPresenter</name>
    <message>
        <source>No cluster is open</source>
        <translation>クラスターが開かれていません</translation>
    </message>
    <message>
        <source>Add the cluster that you manage: the address of one of its nodes is enough.</source>
        <translation>担当するクラスターを追加してください。いずれか 1 つのノードのアドレスで十分です。</translation>
    </message>
    <message>
        <source>Choose one on the left, or add another one.</source>
        <translation>左の一覧から選ぶか、新しく追加してください。</translation>
    </message>
    <message>
        <source>Add a cluster…</source>
        <translation>クラスターを追加…</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>%1 に接続中</translation>
    </message>
    <message>
        <source>Connecting to the cluster</source>
        <translation>クラスターに接続中</translation>
    </message>
    <message>
        <source>The cluster is shown as soon as one node answers.</source>
        <translation>いずれかのノードが応答すると、クラスターが表示されます。</translation>
    </message>
    <message>
        <source>%1
All known nodes are tried in turn until one answers.</source>
        <translation>%1
既知のすべてのノードを順に、繰り返し試行しています。</translation>
    </message>
    <message>
        <source>No overview yet</source>
        <translation>概要はまだありません</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>今すぐ再試行</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>ログインしていません</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>ログイン…</translation>
    </message>
    <message>
        <source>STOP: the certificate of %1 has changed</source>
        <translation>中止: %1 の証明書が変わりました</translation>
    </message>
    <message>
        <source>It is not the one that was pinned, so nothing was sent. The one shown now is:

%1

Ask whoever runs that node. If the change is intended, edit the cluster and enter the new fingerprint.</source>
        <translation>ピン留めされた証明書と異なるため、何も送信していません。現在提示されている証明書は次のとおりです:

%1

そのノードの運用担当者に確認してください。意図した変更であれば、クラスターを編集して新しいフィンガープリントを入力してください。</translation>
    </message>
    <message>
        <source>STOP: the certificate of %1 is refused</source>
        <translation>中止: %1 の証明書を拒否しました</translation>
    </message>
    <message>
        <source>%1

This cluster is verified with the CA in %2, and this certificate does not pass, so nothing was sent. Its fingerprint is:

%3

Ask whoever runs that node. If the CA was replaced, edit the cluster and choose the new file.</source>
        <translation>%1

このクラスターは %2 の CA で検証されますが、この証明書は検証に合格しなかったため、何も送信していません。フィンガープリント:

%3

そのノードの運用担当者に確認してください。CA が変更された場合は、クラスターを編集して新しいファイルを選択してください。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not signed by a known CA</source>
        <translation>%1 の証明書は既知の CA によって署名されていません</translation>
    </message>
    <message>
        <source>The certificate is not trusted</source>
        <translation>証明書が信頼されていません</translation>
    </message>
    <message>
        <source>%1

Its fingerprint is:

%2

Compare it with what the node&apos;s administrator reads out. Pin it only if all groups agree.</source>
        <translation>%1

フィンガープリント:

%2

ノードの管理者が読み上げる値と照合してください。すべてのグループが一致した場合にのみ、ピン留めしてください。</translation>
    </message>
    <message>
        <source>They agree: pin it</source>
        <translation>一致: ピン留めする</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <comment>a cluster</comment>
        <translation>%1 を開いています</translation>
    </message>
    <message>
        <source>&amp;Log in now…</source>
        <translation>今すぐログイン(&amp;L)…</translation>
    </message>
    <message numerus="yes">
        <source>%n more known from the cluster.</source>
        <comment>addresses of nodes</comment>
        <translation>
            <numerusform>クラスターから得たアドレスがさらに %n 件あります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::Rail</name>
    <message>
        <source>Clusters</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>&amp;Add a cluster…</source>
        <translation>クラスターを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>%1 (PRODUCTION)</source>
        <translation>%1（本番環境）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>cluster, verdict</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, not connected</source>
        <comment>cluster</comment>
        <translation>%1、未接続</translation>
    </message>
</context>
<context>
    <name>muster::shell::ReloadDialog</name>
    <message>
        <source>Reload configuration</source>
        <translation>設定の再読み込み</translation>
    </message>
    <message>
        <source>Every node reads its configuration file again.</source>
        <translation>すべてのノードが設定ファイルを再読み込みします。</translation>
    </message>
    <message>
        <source>%1 will read the configuration file again.</source>
        <translation>%1 が設定ファイルを再読み込みします。</translation>
    </message>
    <message>
        <source>• %1 on %2: a new secret (%3)</source>
        <translation>• %2 の %1: 新しいシークレット（%3）</translation>
    </message>
    <message>
        <source>• %1 on %2: %3 → %4 (%5)</source>
        <translation>• %2 の %1: %3 → %4（%5）</translation>
    </message>
    <message numerus="yes">
        <source>• and %n more</source>
        <translation>
            <numerusform>• ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>As far as known, no file differs from what its node runs: nothing will change.</source>
        <translation>把握している限り、実行中の設定と異なるファイルを持つノードはなく、何も変わりません。</translation>
    </message>
    <message>
        <source>There is nothing to reload until the file is mended.</source>
        <translation>ファイルが修正されるまで、再読み込みするものはありません。</translation>
    </message>
    <message>
        <source>Reloading</source>
        <translation>再読み込み中</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>再読み込み(&amp;R)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, error</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: reloaded, nothing changed.</source>
        <translation>%1: 再読み込みしました。変更はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%1: reloaded, %n key(s) changed: %2</source>
        <translation>
            <numerusform>%1: 再読み込みしました。%n 個のキーが変わりました: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n key(s) wait for a restart: %2</source>
        <comment>first sentence, keys</comment>
        <translation>
            <numerusform>%1 （再起動待ちのキー %n 個: %2）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) reloaded.</source>
        <translation>
            <numerusform>%n ノードを再読み込みしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s): see above. The other nodes are not affected.</source>
        <translation>
            <numerusform>%n 件失敗しました。上記を確認してください。他のノードに影響はありません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>環境設定</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>現地時間</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>&amp;Notify me when the verdict changes or a node is down</source>
        <translation>判定の変化やノードの停止を通知する(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset columns, sorting and filters</source>
        <translation>列、並べ替え、フィルターをリセット(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外観(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Takes effect when the console is started again.</source>
        <translation>次回のコンソールの起動時に有効になります。</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>時刻(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>muster::shell::StatusLine</name>
    <message>
        <source>PRODUCTION</source>
        <translation>本番環境</translation>
    </message>
    <message>
        <source>Cluster %1, as %2 sees it. Times are UTC.</source>
        <translation>クラスター %1（%2 から見た状態）。時刻は UTC です。</translation>
    </message>
    <message>
        <source>Cluster %1, as %2 sees it. Times are local.</source>
        <translation>クラスター %1（%2 から見た状態）。時刻は現地時間です。</translation>
    </message>
    <message>
        <source>No new notices</source>
        <translation>新しい通知なし</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>新しい通知 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Cluster %1, as %2 last saw it. Times are UTC.</source>
        <translation>クラスター %1（%2 から最後に見た状態）。時刻は UTC です。</translation>
    </message>
    <message>
        <source>Cluster %1, as %2 last saw it. Times are local.</source>
        <translation>クラスター %1（%2 から最後に見た状態）。時刻は現地時間です。</translation>
    </message>
</context>
<context>
    <name>muster::shell::TransferDialog</name>
    <message>
        <source>Waiting for the new leader</source>
        <translation>新しいリーダーを待っています</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>There is no other live node that could lead.</source>
        <translation>リーダーになれる稼働中のノードが他にありません。</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>拒否されました: %1</translation>
    </message>
    <message>
        <source>%1 leads, in term %2.</source>
        <translation>%1 が任期 %2 のリーダーです。</translation>
    </message>
    <message>
        <source>%1 does not lead: %2</source>
        <comment>node, why</comment>
        <translation>%1 はリーダーになりません: %2</translation>
    </message>
    <message>
        <source>Clear leader preference</source>
        <translation>リーダーの指名を解除</translation>
    </message>
    <message>
        <source>Transfer leadership</source>
        <translation>リーダーの移譲</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>解除(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>移譲(&amp;T)</translation>
    </message>
    <message>
        <source>It does not lead after %1. The preference is kept; clear it to let the lowest id lead.</source>
        <translation>%1経過してもリーダーになっていません。指名は保持されます。最小 ID のノードをリーダーにするには、指名を解除してください。</translation>
    </message>
    <message>
        <source>New leader</source>
        <translation>新しいリーダー</translation>
    </message>
    <message>
        <source>&amp;New leader:</source>
        <translation>新しいリーダー(&amp;N):</translation>
    </message>
    <message>
        <source>The node with the lowest id leads again once it has been stable for 30 s. Until then %1 keeps leading.</source>
        <translation>最小 ID のノードが 30 秒間安定すると、再びリーダーになります。それまでのリーダー: %1。</translation>
    </message>
    <message>
        <source>%1 releases the lease and %2 takes it, in a new term. Scheduled work pauses for about a second; users notice nothing. %2 leads until it fails or the preference is cleared.</source>
        <translation>%1 がリースを解放し、%2 が新しい任期でリースを取得します。スケジュールされた処理は約 1 秒間休止しますが、利用者への影響はありません。%2 は、障害が起きるか指名が解除されるまでリーダーです。</translation>
    </message>
    <message>
        <source>Nobody leads at this moment. %1 is asked to take the lease. It leads until it fails or the preference is cleared.</source>
        <translation>現在リーダーがいません。%1 にリースの取得を要求します。障害が起きるか指名が解除されるまで、このノードがリーダーです。</translation>
    </message>
    <message>
        <source>The leader preference is cleared.</source>
        <translation>リーダーの指名を解除しました。</translation>
    </message>
    <message>
        <source>Requested. Waiting for %1 to become leader…</source>
        <translation>要求しました。%1 がリーダーになるのを待っています…</translation>
    </message>
    <message>
        <source>Somebody else has requested %1 meanwhile.</source>
        <translation>その間に別の人が %1 を指名しました。</translation>
    </message>
</context>
<context>
    <name>muster::shell::ViewMenu</name>
    <message>
        <source>La&amp;youts</source>
        <translation>レイアウト(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外観(&amp;A)</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>コマンドパレット(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>フィルター(&amp;F)</translation>
    </message>
    <message>
        <source>Clear the &amp;filter</source>
        <translation>フィルターをクリア(&amp;F)</translation>
    </message>
    <message>
        <source>No&amp;tices</source>
        <translation>通知(&amp;I)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
</context>
<context>
    <name>muster::views::ChartView</name>
    <message>
        <source>not measured</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>chart, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>muster::views::ConfigPage</name>
    <message>
        <source>Configuration keys that differ</source>
        <translation>一致しない設定キー</translation>
    </message>
    <message>
        <source>Copy as report</source>
        <translation>レポートとしてコピー</translation>
    </message>
    <message>
        <source>Reload all nodes…</source>
        <translation>全ノードを再読み込み…</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ.</source>
        <translation>
            <numerusform>%n 個のキーが異なります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ, and no value has a majority.</source>
        <translation>
            <numerusform>%n 個のキーが異なり、過半数の値がありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>差異なし</translation>
    </message>
    <message numerus="yes">
        <source>All %n live node(s) run the same configuration %1.</source>
        <translation>
            <numerusform>稼働中の全 %n ノードが同じ設定 %1 で動作しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Reload %1…</source>
        <comment>a node&apos;s configuration</comment>
        <translation>%1 を再読み込み…</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>レポートをクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Reload…</source>
        <translation>再読み込み…</translation>
    </message>
    <message numerus="yes">
        <source>No differences except allowed ones: %n key(s) may differ per node.</source>
        <translation>
            <numerusform>許容されるもの以外の差異なし: %n 個のキーはノードごとに異なってもかまいません。</numerusform>
        </translation>
    </message>
    <message>
        <source>No node has reported its configuration.</source>
        <translation>設定を報告したノードがありません。</translation>
    </message>
    <message>
        <source>The hashes differ, and the nodes have not reported which keys yet. They do so within seconds of a change.</source>
        <translation>ハッシュが異なりますが、どのキーが異なるかはまだ報告されていません。変更後、数秒以内に報告されます。</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>最後の状態: %1</translation>
    </message>
</context>
<context>
    <name>muster::views::EventsPage</name>
    <message>
        <source>What people did is shown since %1.</source>
        <translation>人の操作は%1以降を表示しています。</translation>
    </message>
    <message>
        <source>Events, newest first</source>
        <translation>イベント（新しい順）</translation>
    </message>
    <message>
        <source>Filter events (Ctrl+F)</source>
        <translation>イベントを絞り込む (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>イベントを絞り込む</translation>
    </message>
    <message>
        <source>Events of which node</source>
        <translation>イベントを表示するノード</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>すべてのノード</translation>
    </message>
    <message>
        <source>Only &amp;trouble</source>
        <translation>障害のみ(&amp;T)</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>イベントはまだありません</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>一致するイベントはありません</translation>
    </message>
    <message>
        <source>Clear the filters with Esc to see all events.</source>
        <translation>すべてのイベントを表示するには、Esc でフィルターをクリアしてください。</translation>
    </message>
    <message>
        <source>Leaders, events and what people did on a timeline</source>
        <translation>リーダー、イベント、操作した人の時系列</translation>
    </message>
    <message>
        <source>The table shows only events of the time range selected above.</source>
        <translation>表には、上で選択した期間のイベントだけが表示されます。</translation>
    </message>
    <message>
        <source>Only %1 to %2: show all</source>
        <translation>%1～%2 のみ: すべて表示</translation>
    </message>
    <message>
        <source>No events since this node started.</source>
        <translation>このノードの起動以降、イベントはありません。</translation>
    </message>
</context>
<context>
    <name>muster::views::HeatGrid</name>
    <message>
        <source>Nodes as a grid, worst first</source>
        <translation>ノードのグリッド表示（問題の大きい順）</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %n node(s)</source>
        <comment>● OK: 27 nodes</comment>
        <translation>
            <numerusform>%1 %2: %n ノード</numerusform>
        </translation>
    </message>
    <message>
        <source>It leads.</source>
        <translation>リーダーです。</translation>
    </message>
</context>
<context>
    <name>muster::views::HistoryPanel</name>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Show the whole time range that the node keeps (0)</source>
        <translation>ノードが保持する全期間を表示 (0)</translation>
    </message>
    <message>
        <source>Charts of the selected node</source>
        <translation>選択したノードのグラフ</translation>
    </message>
    <message>
        <source>No history of %1</source>
        <translation>%1 の履歴なし</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 に照会中</translation>
    </message>
    <message>
        <source>No history of %1 yet</source>
        <translation>%1 の履歴はまだありません</translation>
    </message>
    <message>
        <source>It has not measured anything yet: it takes a sample every few seconds.</source>
        <translation>まだ何も測定していません。測定は数秒ごとに行われます。</translation>
    </message>
    <message>
        <source>What %1 measured of itself in the last %2; it keeps an hour, until it restarts.</source>
        <translation>%1 自身による直近 %2の測定値です。再起動するまで、1 時間分を保持します。</translation>
    </message>
    <message>
        <source>These values are old: %1</source>
        <translation>これらの値は古くなっています: %1</translation>
    </message>
    <message>
        <source>Loading the last hour of measurements…</source>
        <translation>直近 1 時間の測定値を読み込み中…</translation>
    </message>
</context>
<context>
    <name>muster::views::HostPanel</name>
    <message>
        <source>Copy the command</source>
        <translation>コマンドをコピー</translation>
    </message>
    <message>
        <source>Copy the command for the time daemon</source>
        <translation>時刻デーモンのコマンドをコピー</translation>
    </message>
    <message>
        <source>This node has not reported on its host.</source>
        <translation>このノードはホストの情報を報告していません。</translation>
    </message>
    <message>
        <source>Copy all commands</source>
        <translation>すべてのコマンドをコピー</translation>
    </message>
    <message>
        <source>The command is in the clipboard. Run it on that host.</source>
        <translation>コマンドをクリップボードにコピーしました。そのホストで実行してください。</translation>
    </message>
    <message>
        <source>The commands are in the clipboard. Run them on that host.</source>
        <translation>すべてのコマンドをクリップボードにコピーしました。そのホストで実行してください。</translation>
    </message>
    <message>
        <source>Limits of the host</source>
        <translation>ホストの制限</translation>
    </message>
    <message>
        <source>Clock: %1.</source>
        <comment>how far off</comment>
        <translation>時計: %1。</translation>
    </message>
    <message>
        <source>Time daemon: %1.</source>
        <translation>時刻デーモン: %1。</translation>
    </message>
    <message>
        <source>Copy the command for %1</source>
        <translation>%1 のコマンドをコピー</translation>
    </message>
</context>
<context>
    <name>muster::views::LeaderPage</name>
    <message>
        <source>The leader is the one node that does the scheduled work. It holds a lease of a few seconds in the database and renews it all the time; a new leader takes over, with a higher term, only when that lease has run out. So there are never two at once.</source>
        <translation>リーダーは、スケジュールされた処理を行う唯一のノードです。データベース内の数秒間のリースを保持し、常に更新しています。そのリースが切れたときに限り、新しいリーダーがより大きい任期で引き継ぎます。そのため、同時に 2 つのリーダーが存在することはありません。</translation>
    </message>
    <message>
        <source>Who led when</source>
        <translation>リーダーの履歴</translation>
    </message>
    <message>
        <source>Who led when, newest first</source>
        <translation>リーダーの履歴（新しい順）</translation>
    </message>
    <message>
        <source>Nobody leads</source>
        <translation>リーダーがいません</translation>
    </message>
    <message>
        <source>The last term was %1. No scheduled work is done until a node takes the lease: that needs a live node that reaches the database.</source>
        <translation>最後の任期は %1 でした。ノードがリースを取得するまで、スケジュールされた処理は実行されません。取得には、データベースに到達できる稼働中のノードが必要です。</translation>
    </message>
    <message>
        <source>No node has held the lease yet. That needs a live node that reaches the database.</source>
        <translation>リースを保持したノードはまだありません。取得には、データベースに到達できる稼働中のノードが必要です。</translation>
    </message>
    <message>
        <source>%1 leads, but is down</source>
        <translation>%1 がリーダーですが、停止しています</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 がリーダーです</translation>
    </message>
    <message>
        <source>Term %1. Another node takes over when its lease has run out.</source>
        <translation>任期 %1。リースが切れると別のノードが引き継ぎます。</translation>
    </message>
    <message>
        <source>Term %1.</source>
        <translation>任期 %1。</translation>
    </message>
    <message>
        <source>%1 Since %2 (%3), because: %4.</source>
        <comment>term sentence, time, duration, reason</comment>
        <translation>%1 %2 から（%3）、理由: %4。</translation>
    </message>
    <message>
        <source>There is no other live node that could lead.</source>
        <translation>リーダーになれる稼働中のノードが他にありません。</translation>
    </message>
    <message>
        <source>%1 leads because an operator asked for it, until it fails.</source>
        <translation>%1 はオペレーターの指名によりリーダーです（障害が起きるまで）。</translation>
    </message>
    <message>
        <source>%1 was asked to lead; the transfer is under way.</source>
        <translation>%1 にリーダーになるよう要求しました: 処理中です。</translation>
    </message>
    <message>
        <source>%1 was asked to lead and did not take the lease. It is asked again later.</source>
        <translation>%1 にリーダーになるよう要求しましたが、リースを取得しませんでした。後で再び要求します。</translation>
    </message>
    <message>
        <source>%1 was asked to lead but cannot lead now.</source>
        <translation>%1 にリーダーになるよう要求しましたが、現在はなれません。</translation>
    </message>
    <message>
        <source>Transfer leadership…</source>
        <translation>リーダーを移譲…</translation>
    </message>
    <message>
        <source>Clear preference…</source>
        <translation>指名を解除…</translation>
    </message>
</context>
<context>
    <name>muster::views::LogPanes</name>
    <message>
        <source>Select a line to see all its fields.</source>
        <translation>行を選択すると、すべてのフィールドが表示されます。</translation>
    </message>
    <message>
        <source>Fields of the selected line</source>
        <translation>選択した行のフィールド</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>node, time</comment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>muster::views::LogsPage</name>
    <message>
        <source>Filter lines (Ctrl+F)</source>
        <translation>行を絞り込む (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>行を絞り込む</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>正規表現(&amp;X)</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>すべてのレベル</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>情報以上</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>警告以上</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>エラーのみ</translation>
    </message>
    <message>
        <source>Lines of which node</source>
        <translation>行を表示するノード</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>すべてのノード</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>追従(&amp;F)</translation>
    </message>
    <message>
        <source>Keep the newest line visible. Scrolling up ends this.</source>
        <translation>最新の行を常に表示します。上にスクロールすると解除されます。</translation>
    </message>
    <message>
        <source>Time, such as 13:05 or 2026-11-25 13:05:00</source>
        <translation>時刻（例: 13:05、2026-11-25 13:05:00）</translation>
    </message>
    <message>
        <source>Go to a time</source>
        <translation>時刻へ移動</translation>
    </message>
    <message>
        <source>&amp;Go to time</source>
        <translation>時刻へ移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Older lines</source>
        <translation>古い行(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Debug for 15 min…</source>
        <translation>15 分間デバッグ(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Write the lines that are shown to a file</source>
        <translation>表示されている行をファイルに書き込みます</translation>
    </message>
    <message>
        <source>Log lines, newest last</source>
        <translation>ログ行（新しいものが最後）</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>%1 The lines are still those of the previous filter.</source>
        <translation>%1 表示されている行は、以前のフィルターのままです。</translation>
    </message>
    <message>
        <source>No lines from %1.</source>
        <translation>ログなし: %1。</translation>
    </message>
    <message>
        <source>Lines of %1 are missing: their files were deleted meanwhile.</source>
        <translation>%1 の行が欠けています。その間にファイルが削除されました。</translation>
    </message>
    <message>
        <source>All lines that the nodes keep are loaded.</source>
        <translation>ノードが保持するすべての行を表示しています。</translation>
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
            <numerusform>%n 行中 %1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Filtering: %1 %</source>
        <translation>絞り込み中: %1 %</translation>
    </message>
    <message>
        <source>%1 · reading older lines …</source>
        <translation>%1 · 古い行を読み取り中…</translation>
    </message>
    <message>
        <source>%1 · the logs cannot be read now: %2</source>
        <translation>%1 · 現在ログを読み取れません: %2</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>The lines are being searched, newest first.</source>
        <translation>新しい行から順に検索しています。</translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation>一致する行はありません</translation>
    </message>
    <message>
        <source>Clear the filters with Esc to see all lines, or read older ones.</source>
        <translation>すべての行を表示するには Esc でフィルターをクリアするか、さらに古い行を読み取ってください。</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>フィルターをクリア</translation>
    </message>
    <message>
        <source>The logs cannot be read</source>
        <translation>ログを読み取れません</translation>
    </message>
    <message>
        <source>No log lines</source>
        <translation>ログ行なし</translation>
    </message>
    <message>
        <source>No node that answers has any.</source>
        <translation>応答しているどのノードにもログ行がありません。</translation>
    </message>
    <message>
        <source>Reading the logs</source>
        <translation>ログを読み取り中</translation>
    </message>
    <message>
        <source>All nodes are asked for their lines.</source>
        <translation>すべてのノードにログを要求しています。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time. Enter 13:05, or 2026-11-25 13:05:00.</source>
        <translation>「%1」は時刻ではありません。13:05 または 2026-11-25 13:05:00 のように入力してください。</translation>
    </message>
    <message>
        <source>The oldest line that the nodes keep is newer than that.</source>
        <translation>ノードが保持する最も古い行は、その時刻より後のものです。</translation>
    </message>
    <message numerus="yes">
        <source>More than %n line(s) are too much for the clipboard. Save them to a file.</source>
        <translation>
            <numerusform>%n 行を超えるとクリップボードにコピーできません。ファイルに保存してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied.</source>
        <translation>
            <numerusform>%n 行をコピーしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the lines that are shown</source>
        <translation>表示されている行を保存</translation>
    </message>
    <message>
        <source>Logs (*.log)</source>
        <translation>ログ (*.log)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved to %1.</source>
        <translation>
            <numerusform>%n 行を %1 に保存しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>Minimum level</source>
        <translation>最低レベル</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n oldest line(s) dropped: limit reached</source>
        <translation>
            <numerusform>%1 · 上限到達のため最も古い %n 行を破棄</numerusform>
        </translation>
    </message>
    <message>
        <source>No node is connected: these are the last known lines.</source>
        <translation>接続中のノードがありません。最後に取得した行を表示しています。</translation>
    </message>
    <message>
        <source>No log lines are known</source>
        <translation>ログ行は不明です</translation>
    </message>
    <message>
        <source>No node is connected, so none can be asked.</source>
        <translation>接続中のノードがないため、問い合わせできません。</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeBar</name>
    <message>
        <source>Filter nodes (Ctrl+F)</source>
        <translation>ノードを絞り込む (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter nodes</source>
        <translation>ノードを絞り込む</translation>
    </message>
    <message>
        <source>Nodes with which reason</source>
        <translation>ノードを表示する理由</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>すべての理由</translation>
    </message>
    <message>
        <source>Only &amp;deviating</source>
        <translation>異常のみ(&amp;D)</translation>
    </message>
    <message>
        <source>Hide the nodes that are plainly OK</source>
        <translation>まったく問題のないノードを隠す</translation>
    </message>
    <message>
        <source>Auto</source>
        <comment>choose the view by the number of nodes</comment>
        <translation>自動</translation>
    </message>
    <message>
        <source>Cards up to %1 nodes, a table up to %2, a grid for more</source>
        <translation>%1 ノードまではカード、%2 ノードまでは表、それより多い場合はグリッド</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>A card for each node</source>
        <translation>ノードごとに 1 枚のカード</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>A row for each node</source>
        <translation>ノードごとに 1 行</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>グリッド</translation>
    </message>
    <message>
        <source>A cell for each node, the worst first</source>
        <translation>ノードごとに 1 セル（問題の大きい順）</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeCardDelegate</name>
    <message>
        <source>Leader</source>
        <translation>リーダー</translation>
    </message>
    <message>
        <source>Version %1 · config: %2</source>
        <translation>バージョン %1 · 設定: %2</translation>
    </message>
    <message>
        <source>Last known state</source>
        <translation>最後に確認された状態</translation>
    </message>
    <message>
        <source>Seen by %1 · heard %2</source>
        <translation>確認元: %1 · 最終受信: %2</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeCards</name>
    <message>
        <source>Nodes as cards</source>
        <translation>ノードのカード表示</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeDetail</name>
    <message>
        <source>Details of the selected node</source>
        <translation>選択したノードの詳細</translation>
    </message>
    <message>
        <source>Reload configuration on this node…</source>
        <translation>このノードの設定を再読み込み…</translation>
    </message>
    <message>
        <source>Select a node to see its details.</source>
        <translation>ノードを選択すると、詳細が表示されます。</translation>
    </message>
    <message>
        <source>Liveness</source>
        <translation>稼働状態</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>ライフサイクル</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>確認元</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>最終受信</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>スキーマ</translation>
    </message>
    <message>
        <source>Running config</source>
        <translation>実行中の設定</translation>
    </message>
    <message>
        <source>Config on disk</source>
        <translation>ディスク上の設定</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>起動時刻</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>HTTP address</source>
        <translation>HTTP アドレス</translation>
    </message>
    <message>
        <source>Gossip address</source>
        <translation>Gossip アドレス</translation>
    </message>
    <message>
        <source>This node is no longer part of the cluster.</source>
        <translation>このノードはもうクラスターに属していません。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>node name, status</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n peer(s)</source>
        <translation>
            <numerusform>他の %n ノード中 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>no peers</source>
        <translation>他ノードなし</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>リーダー</translation>
    </message>
    <message>
        <source>member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>node id %1</source>
        <translation>ノード ID %1</translation>
    </message>
    <message>
        <source>%1 is down. It reads its configuration when it is started again.</source>
        <translation>%1 は停止しています。設定は次の起動時に読み込まれます。</translation>
    </message>
    <message>
        <source>%1 has left the cluster. It reads its configuration when it is started again.</source>
        <translation>%1 はクラスターから離脱しました。設定は次の起動時に読み込まれます。</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>The node and what is wrong with it</source>
        <translation>ノードとその問題</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>The clock and the limits of its host</source>
        <translation>ホストの時計と制限</translation>
    </message>
    <message>
        <source>The log lines of this node</source>
        <translation>このノードのログ行</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>What the node measured of itself in the last hour</source>
        <translation>直近 1 時間にノードが自身について測定した値</translation>
    </message>
    <message>
        <source>Show &amp;logs</source>
        <translation>ログを表示(&amp;L)</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>最後の状態: %1</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeTable</name>
    <message>
        <source>Nodes as a table</source>
        <translation>ノードの表形式表示</translation>
    </message>
</context>
<context>
    <name>muster::views::NodesPage</name>
    <message>
        <source>No nodes</source>
        <translation>ノードなし</translation>
    </message>
    <message>
        <source>No node deviates</source>
        <translation>異常のあるノードはありません</translation>
    </message>
    <message>
        <source>All nodes are plainly OK.</source>
        <translation>すべてのノードにまったく問題はありません。</translation>
    </message>
    <message>
        <source>No node matches</source>
        <translation>一致するノードはありません</translation>
    </message>
    <message>
        <source>Clear the filter with Esc to see all nodes.</source>
        <translation>すべてのノードを表示するには、Esc でフィルターをクリアしてください。</translation>
    </message>
    <message>
        <source>The cluster has not reported any node yet.</source>
        <translation>クラスターからまだノードが報告されていません。</translation>
    </message>
</context>
<context>
    <name>muster::views::OverviewPage</name>
    <message>
        <source>Newest events</source>
        <translation>最新のイベント</translation>
    </message>
    <message>
        <source>Nodes, worst first</source>
        <translation>ノード（問題の大きい順）</translation>
    </message>
    <message>
        <source>Nothing. All nodes are alive and agree.</source>
        <translation>ありません。すべてのノードが稼働し、一致しています。</translation>
    </message>
    <message>
        <source>Nothing, when the cluster was last heard from.</source>
        <translation>最後にクラスターから受信した時点では、ありませんでした。</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>対応が必要な項目</translation>
    </message>
    <message>
        <source>The answering node does not know.</source>
        <translation>応答しているノードでは判断できません。</translation>
    </message>
</context>
<context>
    <name>muster::views::ReachabilityPage</name>
    <message>
        <source>Who sees whom: a row for each node that sees, a column for each that is seen</source>
        <translation>どのノードがどのノードを見ているか: 行は見る側、列は見られる側のノード</translation>
    </message>
    <message>
        <source>There is one node only, so there is nobody to reach. Start a second one with the same cluster name and database, and this page shows how each of them reaches the other.</source>
        <translation>ノードが 1 つしかないため、到達先がありません。同じクラスター名とデータベースで 2 つ目のノードを起動すると、相互の到達状況がこのページに表示されます。</translation>
    </message>
    <message>
        <source>The answering node does not report who reaches whom: it runs an older version, or is not clustered (ClusterSettings.Enable).</source>
        <translation>応答しているノードは到達状況を報告していません。古いバージョンか、クラスター化されていません（ClusterSettings.Enable）。</translation>
    </message>
    <message>
        <source>A row is what that node measured itself: read “row sees column”. Columns have the numbers of the rows.</source>
        <translation>各行は、そのノード自身の測定結果です。「行が列を見る」と読んでください。列の番号は行の番号に対応します。</translation>
    </message>
    <message>
        <source>A row is what that node measured itself: read “row sees column”. The time is the round trip.</source>
        <translation>各行は、そのノード自身の測定結果です。「行が列を見る」と読んでください。時間は往復時間です。</translation>
    </message>
    <message>
        <source>Nobody to reach</source>
        <translation>到達先なし</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>報告なし</translation>
    </message>
    <message numerus="yes">
        <source>And %n more; the matrix shows all of them.</source>
        <translation>
            <numerusform>ほか %n 件。すべてマトリックスに表示されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a cell to see its details.</source>
        <translation>セルを選択すると内容が表示されます。</translation>
    </message>
</context>
<context>
    <name>muster::views::ReasonList</name>
    <message>
        <source>Reload…</source>
        <translation>再読み込み…</translation>
    </message>
    <message>
        <source>Reload the configuration of %1</source>
        <translation>%1 の設定を再読み込み</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Compare the configurations</source>
        <translation>設定を比較</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 を表示</translation>
    </message>
    <message>
        <source>Since %1 (%2).</source>
        <translation>%1 から（%2）。</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>キー: %1</translation>
    </message>
</context>
<context>
    <name>muster::views::TimelineView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody leads</source>
        <translation>リーダー不在</translation>
    </message>
    <message>
        <source>%1, term %2</source>
        <comment>leader</comment>
        <translation>%1、任期 %2</translation>
    </message>
    <message>
        <source>Nothing is known of leaders.</source>
        <translation>リーダーの情報はありません。</translation>
    </message>
</context>
<context>
    <name>muster::views::TopologyView</name>
    <message>
        <source>Cluster topology: balancer, nodes, databases</source>
        <translation>クラスターのトポロジー: バランサー、ノード、データベース</translation>
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
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Changes and leader</source>
        <translation>変更とリーダー</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>caption of a cell, its word</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Leader: %1, %2</source>
        <comment>name or &quot;No leader&quot;, sentence</comment>
        <translation>リーダー: %1、%2</translation>
    </message>
    <message>
        <source>Fault tolerance</source>
        <translation>耐障害性</translation>
    </message>
    <message>
        <source>Data freshness</source>
        <translation>データの鮮度</translation>
    </message>
</context>
<context>
    <name>muster::models::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>From</source>
        <translation>送信元</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Time in UTC</source>
        <translation>UTC の時刻</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Recorded outcome</source>
        <translation>記録された結果</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>ユーザー ID</translation>
    </message>
    <message>
        <source>Session id</source>
        <translation>セッション ID</translation>
    </message>
    <message>
        <source>Audit id</source>
        <translation>監査 ID</translation>
    </message>
</context>
<context>
    <name>muster::shell::AuditLoader</name>
    <message>
        <source>There is no account &quot;%1&quot;. Choose another person.</source>
        <translation>アカウント「%1」はありません。別のユーザーを選択してください。</translation>
    </message>
    <message>
        <source>The node that answers cannot list audits: its version is too old. Update it.</source>
        <translation>応答したノードは古いバージョンのため、監査を一覧できません。更新してください。</translation>
    </message>
    <message>
        <source>Only administrators may read the audit: it needs the role system_admin.</source>
        <translation>監査を参照できるのは管理者だけです。system_admin ロールが必要です。</translation>
    </message>
    <message>
        <source>The node did not answer in time.</source>
        <translation>ノードは時間内に応答しませんでした。</translation>
    </message>
</context>
<context>
    <name>muster::views::AuditBar</name>
    <message>
        <source>The time range ends before it begins.</source>
        <translation>期間の終わりが始まりより前です。</translation>
    </message>
    <message>
        <source>Filter entries (Ctrl+F)</source>
        <translation>エントリを絞り込む (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter entries</source>
        <translation>エントリを絞り込む</translation>
    </message>
    <message>
        <source>Whose actions</source>
        <translation>誰の操作か</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>Kind of action</source>
        <translation>操作の種類</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>すべての操作</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>すべての結果</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Refused or failed</source>
        <translation>拒否または失敗</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>全期間</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>過去 1 時間</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>過去 1 日</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>過去 1 週間</translation>
    </message>
    <message>
        <source>Custom range</source>
        <translation>期間を指定</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>開始(&amp;R)</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>終了(&amp;O)</translation>
    </message>
</context>
<context>
    <name>muster::views::AuditPage</name>
    <message>
        <source>Who did what, newest first</source>
        <translation>誰が何をしたか (新しい順)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Show or hide &amp;details</source>
        <translation>詳細の表示を切り替え(&amp;D)</translation>
    </message>
    <message>
        <source>Copy as c&amp;ommand line</source>
        <translation>コマンドラインとしてコピー(&amp;O)</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>再試行(&amp;Y)</translation>
    </message>
    <message>
        <source>Stale: without a connection nothing newer is listed.</source>
        <translation>古い情報です。接続がないため、新しいものは表示されません。</translation>
    </message>
    <message>
        <source>The list is not up to date. %1</source>
        <translation>一覧は最新ではありません。%1</translation>
    </message>
    <message>
        <source>The audit cannot be read</source>
        <translation>監査を読み取れません</translation>
    </message>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>クラスターへの有効な接続がありません。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Reading the audit</source>
        <translation>監査を読み取り中</translation>
    </message>
    <message>
        <source>A node is asked who did what.</source>
        <translation>誰が何をしたかをノードに問い合わせています。</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>検索中…</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) searched, the newest first.</source>
        <translation>
            <numerusform>新しい順に %n 件を検索しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>フィルターをクリア</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>まだ記録がありません</translation>
    </message>
    <message>
        <source>Changes by administrators, log-ins and refused requests will be listed here.</source>
        <translation>管理者による変更、ログイン、拒否されたリクエストがここに表示されます。</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>一致するエントリがありません</translation>
    </message>
    <message>
        <source>Clear the filter with Esc to see all entries.</source>
        <translation>すべてのエントリを表示するには、Esc でフィルターをクリアしてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies)</source>
        <comment>shown of all that are read</comment>
        <translation>
            <numerusform>%n 件中 %1 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · choose a time range to see older ones</source>
        <comment>number of entries</comment>
        <translation>%1 · 古いものを表示するには期間を指定してください</translation>
    </message>
    <message>
        <source>%1 · reading older ones …</source>
        <comment>number of entries</comment>
        <translation>%1 · 古いものを読み取り中…</translation>
    </message>
    <message>
        <source>%1 · scroll down for older ones</source>
        <comment>number of entries</comment>
        <translation>%1 · 下にスクロールすると古いものを表示</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) copied.</source>
        <translation>
            <numerusform>%n 件をコピーしました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::views::AuditPanes</name>
    <message>
        <source>Details of the selected entry</source>
        <translation>選択したエントリの詳細</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>muster::models::Outage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>他 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Port refused, so no process runs there: %1. Start the service there.</source>
        <translation>ポートが拒否したため、プロセスは動いていません: %1。そこでサービスを起動してください。</translation>
    </message>
    <message>
        <source>Port open, but silent, so the process hangs: %1. Kill it first: while it lives, a new one cannot start.</source>
        <translation>ポートは開いていますが応答がなく、プロセスが停止しています: %1。先に強制終了してください。生きている間は新しいプロセスを起動できません。</translation>
    </message>
    <message>
        <source>No answer at all: %1. The host or the network is down, or a firewall is in between. Check whether this computer has a network.</source>
        <translation>まったく応答がありません: %1。ホストまたはネットワークが停止しているか、途中にファイアウォールがあります。このコンピューターのネットワークを確認してください。</translation>
    </message>
    <message>
        <source>Name without an address: %1. Check the name service and the spelling.</source>
        <translation>アドレスのない名前です: %1。ネームサービスと綴りを確認してください。</translation>
    </message>
    <message>
        <source>Something answers that is of no use: %1. %2</source>
        <comment>addresses, sentence</comment>
        <translation>使えない応答が返りました: %1。%2</translation>
    </message>
    <message>
        <source>No node answers for %1</source>
        <comment>a duration</comment>
        <translation>%1 の間どのノードも応答していません</translation>
    </message>
    <message>
        <source>No node answers</source>
        <translation>どのノードも応答しません</translation>
    </message>
</context>
<context>
    <name>muster::models::Reload</name>
    <message numerus="yes">
        <source>Afterwards %1 differs from %n other(s)</source>
        <translation>
            <numerusform>その後 %1 は他の %n 台と異なります</numerusform>
        </translation>
    </message>
    <message>
        <source>Afterwards %1 differ from others</source>
        <comment>names of nodes</comment>
        <translation>その後 %1 は他と異なります</translation>
    </message>
    <message>
        <source>%1: the verdict stays MISMATCH.</source>
        <comment>what happens</comment>
        <translation>%1: 判定は不一致のままです。</translation>
    </message>
    <message>
        <source>%1: a mismatch as well.</source>
        <comment>what happens</comment>
        <translation>%1: さらに不一致になります。</translation>
    </message>
    <message>
        <source>%1: the verdict becomes MISMATCH.</source>
        <comment>what happens</comment>
        <translation>%1: 判定は不一致になります。</translation>
    </message>
    <message>
        <source>Better reload all nodes: the files agree, and then all run the new value.</source>
        <translation>すべてのノードを再読み込みするほうが安全です。ファイルは一致しており、全ノードが新しい値になります。</translation>
    </message>
    <message>
        <source>To have the new value everywhere, write it into the files of the others too, then reload all nodes.</source>
        <translation>新しい値を全体に適用するには、他のノードのファイルにも書き、すべてのノードを再読み込みしてください。</translation>
    </message>
    <message>
        <source>To keep the old value, put the file on %1 back instead.</source>
        <translation>古い値を保つには、代わりに %1 のファイルを元に戻してください。</translation>
    </message>
</context>
<context>
    <name>muster::views::OutageBanner</name>
    <message>
        <source>Try again now</source>
        <translation>今すぐ再試行</translation>
    </message>
</context>
<context>
    <name>muster::models::AdviceModel</name>
    <message>
        <source>It counts after a restart of the server.</source>
        <translation>サーバーの再起動後に有効になります。</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推奨</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>muster::models::DatabaseWords</name>
    <message>
        <source>%1 (timeline %2)</source>
        <comment>server</comment>
        <translation>%1（タイムライン %2）</translation>
    </message>
    <message>
        <source>%2 is written to by %1.</source>
        <comment>nodes, server</comment>
        <translation>%2 に書き込んでいるのは %1。</translation>
    </message>
    <message>
        <source>Each write makes them drift apart: stop the nodes of one side now.</source>
        <translation>書き込むたびに食い違いが広がります。今すぐ片側のノードを止めてください。</translation>
    </message>
    <message>
        <source>Two databases are written to</source>
        <translation>2つのデータベースに書き込まれています</translation>
    </message>
    <message>
        <source>Another database than that of the other nodes is used by %1.</source>
        <comment>nodes</comment>
        <translation>他のノードと別のデータベースを使っているのは %1。</translation>
    </message>
    <message>
        <source>A second server takes writes</source>
        <translation>2台目のサーバーが書き込みを受け付けています</translation>
    </message>
    <message>
        <source>%1 at %2 is named as a replica, but is no standby. Nothing may write to it while the primary is in use.</source>
        <translation>%2 の %1 はレプリカとして設定されていますが、スタンバイではありません。プライマリの使用中は書き込んではいけません。</translation>
    </message>
    <message>
        <source>There is no replica that could take over. SqlSettings.DataSourceReplicas names none.</source>
        <translation>引き継げるレプリカがありません。SqlSettings.DataSourceReplicas に指定がありません。</translation>
    </message>
    <message>
        <source>No replica could take over now; below is why.</source>
        <translation>今引き継げるレプリカはありません。理由は下にあります。</translation>
    </message>
    <message numerus="yes">
        <source>%n replica(s) could take over.</source>
        <translation>
            <numerusform>引き継げるレプリカは %n 台です。</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds %1, and %2 in its log that are not merged yet. A file has no replicas: if its disk is lost, only a backup helps.</source>
        <translation>サイズは %1、ログの未統合分は %2 です。ファイルにはレプリカがありません。ディスクを失うと、頼れるのはバックアップだけです。</translation>
    </message>
    <message>
        <source>The database is one SQLite file</source>
        <translation>データベースは1つの SQLite ファイルです</translation>
    </message>
    <message>
        <source>The database is one SQLite file: %1</source>
        <translation>データベースは1つの SQLite ファイルです：%1</translation>
    </message>
    <message>
        <source>The primary has not been looked at yet</source>
        <translation>プライマリはまだ確認されていません</translation>
    </message>
    <message>
        <source>The primary does not answer</source>
        <translation>プライマリが応答しません</translation>
    </message>
    <message>
        <source>Nothing can be written, and nobody can log in.</source>
        <translation>何も書き込めず、誰もログインできません。</translation>
    </message>
    <message>
        <source>The primary takes no writes</source>
        <translation>プライマリが書き込みを受け付けません</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server, state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The primary answers and takes writes.</source>
        <translation>プライマリは応答し、書き込みを受け付けています。</translation>
    </message>
    <message>
        <source>All nodes write to one database</source>
        <translation>すべてのノードが1つのデータベースに書き込んでいます</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>how much a replica is behind</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>bytes, time</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>could take over</comment>
        <translation>はい</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>最後の応答</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
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
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Write-ahead log</source>
        <translation>先行書き込みログ</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Takes writes</source>
        <translation>書き込み</translation>
    </message>
    <message>
        <source>no, it is a standby</source>
        <translation>不可、スタンバイ</translation>
    </message>
    <message>
        <source>no, it is read-only</source>
        <translation>不可、読み取り専用</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>可</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続数</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used, possible</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Streams from</source>
        <translation>受信元</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>未受信</translation>
    </message>
    <message>
        <source>Not replayed</source>
        <translation>未再生</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <comment>replica, address, state</comment>
        <translation>%2 の %1：%3</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Streams to</source>
        <translation>送信先</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Streams are only told to users with the right pg_monitor.</source>
        <translation>ストリームは pg_monitor 権限を持つユーザーにだけ表示されます。</translation>
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
        <translation>サーバー</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Behind, last 10 min</source>
        <translation>遅れ（10分間）</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続数</translation>
    </message>
    <message>
        <source>Could take over</source>
        <translation>引き継ぎ</translation>
    </message>
</context>
<context>
    <name>muster::models::WriterModel</name>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Writes to</source>
        <translation>書き込み先</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
</context>
<context>
    <name>muster::shell::DatabaseLoader</name>
    <message>
        <source>The node that answers cannot tell: its version is too old. Update it.</source>
        <translation>応答するノードはバージョンが古く、答えられません。更新してください。</translation>
    </message>
    <message>
        <source>Only administrators may see the databases: it needs the role system_admin.</source>
        <translation>データベースを見られるのは管理者だけです。system_admin ロールが必要です。</translation>
    </message>
</context>
<context>
    <name>muster::views::DatabasesPage</name>
    <message>
        <source>The servers of the database</source>
        <translation>データベースのサーバー</translation>
    </message>
    <message>
        <source>Asking for the databases…</source>
        <translation>データベースを問い合わせています…</translation>
    </message>
    <message>
        <source>The node that answers tells how each server is.</source>
        <translation>応答するノードが各サーバーの状態を伝えます。</translation>
    </message>
    <message>
        <source>The databases are not known</source>
        <translation>データベースの状態は不明です</translation>
    </message>
    <message>
        <source>The settings of the servers have not been read yet.</source>
        <translation>サーバーの設定はまだ読み込まれていません。</translation>
    </message>
    <message>
        <source>The database is a file, which has no settings to advise on.</source>
        <translation>データベースはファイルなので、推奨できる設定はありません。</translation>
    </message>
    <message>
        <source>Not known: the settings of %1, which did not answer.</source>
        <translation>不明：%1 の設定（応答なし）。</translation>
    </message>
    <message>
        <source>All settings that Muster looks at are as recommended.</source>
        <translation>Muster が確認する設定はすべて推奨どおりです。</translation>
    </message>
</context>
<context>
    <name>muster::views::ServerDetail</name>
    <message>
        <source>The selected server</source>
        <translation>選択したサーバー</translation>
    </message>
    <message>
        <source>Details of the selected server</source>
        <translation>選択したサーバーの詳細</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>The selected server, and who writes where</source>
        <translation>選択したサーバーと、書き込み先</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings of the servers that should change</source>
        <translation>変更すべきサーバー設定</translation>
    </message>
    <message>
        <source>Who writes where</source>
        <translation>書き込み先</translation>
    </message>
    <message>
        <source>Settings that should change</source>
        <translation>変更すべき設定</translation>
    </message>
    <message>
        <source>&amp;Copy statements</source>
        <translation>文をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>The statements of PostgreSQL that follow all advice on the selected server</source>
        <translation>選択したサーバーの推奨をすべて適用する PostgreSQL の文</translation>
    </message>
    <message>
        <source>Statements for %1 copied.</source>
        <translation>%1 の文をコピーしました。</translation>
    </message>
    <message>
        <source>No server is selected</source>
        <translation>サーバーが選択されていません</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server, state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It cannot take over. %1</source>
        <comment>why</comment>
        <translation>引き継げません。%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting, why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It counts after a restart of the server.</source>
        <translation>サーバーの再起動後に有効になります。</translation>
    </message>
</context>
</TS>
