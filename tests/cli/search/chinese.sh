# Words are looked for in the Chinese description too, whatever is shown.
"$SMALL" search 节点
"$SMALL" search --lang=zh 节点 node
"$SMALL" search 配额
