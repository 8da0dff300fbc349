-- Where in its listener's trace a job was ordered (a W3C traceparent), so that whoever sends its messages goes on with it.
alter table job add column trace text;
