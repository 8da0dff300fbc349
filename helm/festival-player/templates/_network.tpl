{{/*
What gateway and worker reach. A policy whose rule for Spotify is "podSelector: {}" with port 443 reaches pods of its own
namespace and nothing else: api.spotify.com is an address outside the cluster, which only an ipBlock names. A DNS rule that
looks for a namespace labelled "name: kube-system" finds none, since Kubernetes itself labels namespaces with
kubernetes.io/metadata.name only; and DNS is asked over UDP first.
*/}}
{{- define "festival.egress" -}}
- to:
    {{- toYaml .Values.networkPolicy.dns | nindent 4 }}
  ports:
    - protocol: UDP
      port: 53
    - protocol: TCP
      port: 53
- to:
    {{- if .Values.postgresql.enabled }}
    {{- include "festival.peer" (list . "postgresql") | nindent 4 }}
    {{- else }}
    {{- toYaml .Values.networkPolicy.database | nindent 4 }}
    {{- end }}
  ports:
    - protocol: TCP
      port: {{ ternary 5432 .Values.database.port .Values.postgresql.enabled }}
- to:
    {{- if .Values.rabbitmq.enabled }}
    {{- include "festival.peer" (list . "rabbitmq") | nindent 4 }}
    {{- else }}
    {{- toYaml .Values.networkPolicy.broker | nindent 4 }}
    {{- end }}
  ports:
    - protocol: TCP
      port: {{ ternary 5672 .Values.broker.port .Values.rabbitmq.enabled }}
- to:
    {{- if include "festival.spotify" . }}
    {{- toYaml .Values.networkPolicy.spotify | nindent 4 }}
    {{- else }}
    {{- include "festival.peer" (list . "sandbox") | nindent 4 }}
    {{- end }}
  ports:
    - protocol: TCP
      port: {{ ternary 443 5100 (not (empty (include "festival.spotify" .))) }}
{{- with .Values.settings.OTEL_EXPORTER_OTLP_ENDPOINT }}
{{- $address := urlParse . }}
- to:
    {{- toYaml $.Values.networkPolicy.collector | nindent 4 }}
  ports:
    - protocol: TCP
      port: {{ regexFind "[0-9]+$" (regexFind ":[0-9]+$" $address.host) | default (ternary "443" "80" (eq $address.scheme "https")) }}
{{- end }}
{{- with .Values.networkPolicy.extraEgress }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* An ingress rule for our gateways and workers. Takes a list: the root and the port. */}}
{{- define "festival.ingressFromOurs" -}}
- from:
    {{- include "festival.peer" (list (index . 0) "gateway") | nindent 4 }}
    {{- include "festival.peer" (list (index . 0) "worker") | nindent 4 }}
    {{- include "festival.peer" (list (index . 0) "test") | nindent 4 }}
  ports:
    - protocol: TCP
      port: {{ index . 1 }}
{{- end }}

{{/* An ingress rule for whoever scrapes. Takes a list: the root and the port. */}}
{{- define "festival.ingressFromPrometheus" -}}
{{- if (index . 0).Values.metrics.serviceMonitor.enabled -}}
- from:
    {{- toYaml (index . 0).Values.networkPolicy.prometheus | nindent 4 }}
  ports:
    - protocol: TCP
      port: {{ index . 1 }}
{{- end }}
{{- end }}
