-- Where the node that writes is reached. The one row is changed over the connection that holds the right to write.
CREATE TABLE writing_node (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    url VARCHAR(2000),
    since TIMESTAMP WITH TIME ZONE
);

INSERT INTO writing_node (id) VALUES (1);
