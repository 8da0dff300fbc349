{{/* Spotify itself, or the sandbox? Not empty for Spotify. */}}
{{- define "festival.spotify" -}}
{{- if or .Values.spotify.enabled .Values.spotify.clientId }}true{{ end }}
{{- end }}

{{- define "festival.redirectUri" -}}
{{- if .Values.redirectUri }}
{{- .Values.redirectUri }}
{{- else if .Values.ingress.enabled }}
{{- printf "https://%s/callback" .Values.ingress.host }}
{{- else -}}
http://127.0.0.1:5000/callback
{{- end }}
{{- end }}

{{- define "festival.databaseUrl" -}}
{{- if .Values.postgresql.enabled -}}
jdbc:postgresql://{{ include "festival.fullname" . }}-postgresql:5432/festival
{{- else -}}
jdbc:postgresql://{{ .Values.database.host }}:{{ .Values.database.port }}/{{ .Values.database.name }}
{{- with .Values.database.parameters }}?{{ . }}{{ end }}
{{- end }}
{{- end }}

{{/* Whole numbers of a values file come as floats, and a large one would be written with an exponent. */}}
{{- define "festival.text" -}}
{{- if kindIs "float64" . }}{{ int64 . }}{{ else }}{{ . }}{{ end }}
{{- end }}

{{/* The ones of values.settings that a process reads. Takes a list: the root and the names. */}}
{{- define "festival.chosenSettings" -}}
{{- $settings := (index . 0).Values.settings }}
{{- range index . 1 }}
{{- if hasKey $settings . }}
{{ . }}: {{ include "festival.text" (get $settings .) | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* What is no secret, by process: YAML of names and values. */}}
{{- define "festival.config.both" -}}
DATABASE_URL: {{ include "festival.databaseUrl" . | quote }}
{{- if not (include "festival.spotify" .) }}
FESTIVAL_SANDBOX: "true"
SPOTIFY_API_URL: "http://{{ include "festival.fullname" . }}-sandbox:5100"
SPOTIFY_ACCOUNTS_URL: "http://{{ include "festival.fullname" . }}-sandbox:5100"
SPOTIFY_AUTHORIZE_URL: "{{ trimSuffix "/" .Values.sandbox.publicUrl }}/authorize"
{{- end }}
{{- include "festival.chosenSettings" (list . (list
  "SPOTIFY_MODE" "SPOTIFY_RATE" "SPOTIFY_QUOTA" "FESTIVAL_QUEUE_TYPE"
  "FESTIVAL_LOG_FORMAT" "OTEL_EXPORTER_OTLP_ENDPOINT"
  "FESTIVAL_DISPATCH_FIRST_SLICE_CALLS" "FESTIVAL_DISPATCH_SLICE_CALLS"
  "FESTIVAL_MEMORY_FOUND" "FESTIVAL_MEMORY_NOT_FOUND")) }}
{{- end }}

{{- define "festival.config.gateway" -}}
PORT: "5000"
MANAGEMENT_PORT: "5001"
REDIRECT_URI: {{ include "festival.redirectUri" . | quote }}
{{- if not (hasKey .Values.settings "TRUST_FORWARDED") }}
TRUST_FORWARDED: {{ .Values.ingress.enabled | quote }}
{{- end }}
{{- include "festival.chosenSettings" (list . (list
  "TRUST_FORWARDED"
  "FESTIVAL_LIMITS_LOGIN" "FESTIVAL_LIMITS_PARSE" "FESTIVAL_LIMITS_JOBS" "FESTIVAL_LIMITS_SEARCH")) }}
{{ include "festival.config.both" . }}
{{- end }}

{{- define "festival.config.worker" -}}
WORKER_MANAGEMENT_PORT: "5011"
{{- include "festival.chosenSettings" (list . (list
  "FESTIVAL_RETENTION_JOBS" "FESTIVAL_RETENTION_REVIEWS" "FESTIVAL_RETENTION_UNDO" "FESTIVAL_WORKER_LOOKUPS")) }}
{{ include "festival.config.both" . }}
{{- end }}

{{- define "festival.config.sandbox" -}}
SANDBOX_PORT: "5100"
SANDBOX_BIND_ADDRESS: "0.0.0.0"
SANDBOX_PUBLIC_URL: {{ .Values.sandbox.publicUrl | quote }}
SANDBOX_REDIRECT_URIS: {{ include "festival.redirectUri" . | quote }}
SANDBOX_DATA_DIR: /data
{{- end }}

{{/* The ConfigMap's key of a setting: redirect-uri for REDIRECT_URI. */}}
{{- define "festival.configKey" -}}
{{- . | lower | replace "_" "-" }}
{{- end }}

{{/* Variables from the ConfigMap. Takes a list: the root and the settings' names. */}}
{{- define "festival.env.config" -}}
{{- $map := printf "%s-config" (include "festival.fullname" (index . 0)) }}
{{- range index . 1 | sortAlpha }}
- name: {{ . }}
  valueFrom:
    configMapKeyRef:
      name: {{ $map }}
      key: {{ include "festival.configKey" . }}
{{- end }}
{{- end }}

{{/* A variable from a Secret. Takes a list: its name, the Secret's, the key. */}}
{{- define "festival.env.secret" -}}
- name: {{ index . 0 }}
  valueFrom:
    secretKeyRef:
      name: {{ index . 1 }}
      key: {{ index . 2 }}
{{- end }}

{{/* What the chart makes itself, passwords among it. */}}
{{- define "festival.made" -}}
{{ include "festival.fullname" . }}-generated
{{- end }}

{{/* The role of gateway and workers, its name only. */}}
{{- define "festival.env.databaseUser" -}}
{{- if .Values.postgresql.enabled -}}
- name: DATABASE_USER
  value: festival
{{- else -}}
{{ include "festival.env.secret" (list "DATABASE_USER" .Values.database.existingSecret .Values.database.userKey) }}
{{- end }}
{{- end }}

{{- define "festival.env.databasePassword" -}}
{{- if .Values.postgresql.enabled -}}
{{ include "festival.env.secret" (list "DATABASE_PASSWORD" (include "festival.made" .) "database-password") }}
{{- else -}}
{{ include "festival.env.secret" (list "DATABASE_PASSWORD" .Values.database.existingSecret .Values.database.passwordKey) }}
{{- end }}
{{- end }}

{{/* The role that migrates, and the one that it lets work with the result. */}}
{{- define "festival.env.migration" -}}
{{ include "festival.env.databaseUser" . }}
{{- if .Values.postgresql.enabled }}
- name: DATABASE_MIGRATOR_USER
  value: festival_owner
{{ include "festival.env.secret" (list "DATABASE_MIGRATOR_PASSWORD" (include "festival.made" .) "database-owner-password") }}
{{- else if .Values.database.migrationSecret }}
{{ include "festival.env.secret" (list "DATABASE_MIGRATOR_USER" .Values.database.migrationSecret .Values.database.userKey) }}
{{ include "festival.env.secret" (list "DATABASE_MIGRATOR_PASSWORD" .Values.database.migrationSecret .Values.database.passwordKey) }}
{{- else }}
{{ include "festival.env.databasePassword" . }}
{{- end }}
{{- end }}

{{/* The Secret and the key with the broker's address, as YAML. */}}
{{- define "festival.brokerSecret" -}}
{{- if .Values.rabbitmq.enabled -}}
name: {{ include "festival.made" . }}
key: rabbitmq-uri
{{- else -}}
name: {{ .Values.broker.existingSecret }}
key: {{ .Values.broker.uriKey }}
{{- end }}
{{- end }}

{{/* What gateway and worker get from Secrets. */}}
{{- define "festival.env.secrets" -}}
{{- include "festival.env.databaseUser" . }}
{{ include "festival.env.databasePassword" . }}
{{- $made := include "festival.made" . }}
{{- $broker := include "festival.brokerSecret" . | fromYaml }}
{{ include "festival.env.secret" (list "RABBITMQ_URI" $broker.name $broker.key) }}
{{- with .Values.tokenKeys }}
{{ include "festival.env.secret" (list "TOKEN_KEYS" (default $made .existingSecret) (ternary .key "token-keys" (not (empty .existingSecret)))) }}
{{- end }}
{{- if include "festival.spotify" . }}
{{- with .Values.spotify }}
{{ include "festival.env.secret" (list "SPOTIFY_ID" .secretName .clientIdKey) }}
{{ include "festival.env.secret" (list "SPOTIFY_SECRET" .secretName .clientSecretKey) }}
{{- end }}
{{- end }}
{{- end }}

{{/* Annotations that start pods anew when what they were given has changed. */}}
{{- define "festival.checksums" -}}
checksum/config: {{ include (print .Template.BasePath "/configmap.yaml") . | sha256sum }}
{{- if .Values.spotify.clientId }}
checksum/spotify: {{ printf "%s %s" .Values.spotify.clientId .Values.spotify.clientSecret | sha256sum }}
{{- end }}
{{- end }}
