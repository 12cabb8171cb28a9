namespace QualityGates.Audits.Monoliths;

/// <summary>
/// Which libraries and which folder names speak for which <see cref="Concern"/>. Libraries are matched by whole leading
/// parts of an import (<c>fastapi</c> matches <c>fastapi.routing</c>), folders by whole segments.
/// </summary>
internal static class ConcernTable
{
    private static readonly Dictionary<string, Concern> Libraries = Table(
        (Concern.UserInterface, """
            PySide6 PySide2 PyQt5 PyQt6 tkinter customtkinter wx kivy textual streamlit gradio react react-dom react-native
            preact vue svelte solid-js lit @angular/core @mui/material @headlessui/react @radix-ui @tiptap @xyflow/react
            reactflow framer-motion lucide-react dockview System.Windows Microsoft.UI Microsoft.Maui Avalonia
            Microsoft.AspNetCore.Components Microsoft.AspNetCore.Mvc.Rendering
            """),
        (Concern.ClientState, """
            zustand redux react-redux @reduxjs/toolkit pinia vuex mobx jotai recoil xstate svelte/store
            @tanstack/react-query @tanstack/vue-query swr
            """),
        (Concern.WebApi, """
            fastapi flask starlette django.http django.urls django.views rest_framework graphene strawberry ariadne
            aiohttp.web sanic tornado.web bottle express fastify koa hono @nestjs/common @hapi/hapi @trpc/server graphql
            @sveltejs/kit Microsoft.AspNetCore.Mvc Microsoft.AspNetCore.Http Microsoft.AspNetCore.Builder
            Microsoft.AspNetCore.Routing HotChocolate Grpc.AspNetCore
            """),
        (Concern.Persistence, """
            sqlalchemy sqlmodel alembic django.db psycopg psycopg2 asyncpg aiosqlite sqlite3 pymongo motor redis peewee
            tortoise pg mysql2 better-sqlite3 mongoose mongodb @prisma/client typeorm knex sequelize drizzle-orm ioredis
            dexie idb Microsoft.EntityFrameworkCore Dapper System.Data Microsoft.Data Npgsql MongoDB StackExchange.Redis
            LinqToDB Microsoft.Azure.Cosmos
            """),
        (Concern.Network, """
            requests httpx aiohttp urllib urllib3 http.client websockets websocket socket grpc paramiko axios node-fetch
            undici ky got ws socket.io socket.io-client graphql-request @apollo/client http https node:http node:https
            System.Net Refit RestSharp Grpc.Net
            """),
        (Concern.Messaging, """
            celery arq dramatiq rq kombu pika aiokafka kafka confluent_kafka apscheduler bullmq bull amqplib kafkajs
            node-cron MassTransit RabbitMQ Azure.Messaging Confluent.Kafka Quartz Hangfire NServiceBus MediatR
            """),
        (Concern.Processes, """
            subprocess psutil multiprocessing signal pexpect child_process node:child_process execa cross-spawn cluster
            worker_threads node:worker_threads System.Diagnostics.Process
            """),
        (Concern.FileSystem, """
            shutil tempfile zipfile tarfile glob fs node:fs fs/promises node:fs/promises fs-extra graceful-fs chokidar
            archiver System.IO Azure.Storage boto3 aioboto3 @aws-sdk/client-s3 Amazon.S3
            """),
        (Concern.Security, """
            jwt jose passlib bcrypt cryptography hashlib hmac secrets authlib oauthlib django.contrib.auth jsonwebtoken
            bcryptjs crypto node:crypto passport System.Security Microsoft.AspNetCore.Authorization
            Microsoft.AspNetCore.Authentication Microsoft.AspNetCore.Identity Microsoft.IdentityModel Duende
            """),
        (Concern.Payments, "stripe braintree adyen paypal razorpay authorizenet @stripe/stripe-js Stripe Braintree"),
        (Concern.Notifications, """
            smtplib email sendgrid twilio firebase_admin nodemailer @sendgrid/mail MailKit MimeKit SendGrid System.Net.Mail
            """),
        (Concern.Media, """
            PIL cv2 ffmpeg moviepy imageio pydub sharp three pixi.js @pixi d3 konva chart.js System.Drawing SixLabors
            SkiaSharp
            """),
        (Concern.MachineLearning, """
            openai anthropic torch tensorflow transformers numpy pandas sklearn scipy langchain google.generativeai
            @anthropic-ai/sdk Microsoft.ML Microsoft.SemanticKernel Azure.AI
            """),
        (Concern.CommandLine, """
            argparse click typer rich prompt_toolkit curses commander yargs cac chalk picocolors inquirer prompts ora
            System.CommandLine Spectre.Console CommandLine
            """),
        (Concern.Testing, """
            pytest unittest hypothesis vitest jest @jest/globals mocha chai @playwright/test @testing-library cypress Xunit
            NUnit.Framework Microsoft.VisualStudio.TestTools Moq NSubstitute AutoFixture Shouldly FluentAssertions Bunit
            """),
        (Concern.Build, "setuptools distutils rollup esbuild webpack vite Microsoft.Build NuGet Nuke Cake"));

    private static readonly Dictionary<string, Concern> Folders = Table(
        (Concern.UserInterface, """
            components component views view pages page screens screen widgets widget panels panel ui gui frontend layouts
            layout dialogs modals Components Views Pages Controls Windows
            """),
        (Concern.ClientState, "stores store state slices reducers Stores"),
        (Concern.Styling, "styles style css scss theme themes"),
        (Concern.WebApi, """
            api apis routes route routers controllers controller endpoints graphql rest handlers Controllers Endpoints Api
            """),
        (Concern.Persistence, """
            db database models model entities entity repositories repository migrations persistence dal orm sql schema
            schemas Repositories Migrations Entities Models Data EntityFramework
            """),
        (Concern.Network, "network http clients client websocket sockets Clients"),
        (Concern.Messaging, """
            workers worker jobs job tasks queues queue events messaging consumers Jobs Workers Events Messaging
            """),
        (Concern.Processes, "process processes launcher supervisor Processes"),
        (Concern.FileSystem, "storage filesystem uploads Storage"),
        (Concern.Security, """
            auth security identity permissions crypto authentication authorization Auth Security Identity Authorization
            """),
        (Concern.Payments, "payments payment billing invoices checkout Billing Payments"),
        (Concern.Notifications, "mail email emails notifications Notifications Mail"),
        (Concern.Media, "media images video audio graphics rendering"),
        (Concern.MachineLearning, "ml ai llm prompts embeddings"),
        (Concern.CommandLine, "cli commands console Commands"),
        (Concern.Domain, """
            domain services service core business usecases application Domain Services Core Application
            """),
        (Concern.Integrations, """
            adapters adapter providers provider integrations vendors plugins gateways Providers Integrations Adapters
            """),
        (Concern.Configuration, "config configuration settings conf Configuration Settings"),
        (Concern.Testing, "tests test __tests__ spec specs e2e fixtures testing Tests"),
        (Concern.Build, "scripts build tools eng ci deploy deployment infra .github"),
        (Concern.Documentation, "docs doc documentation adr"));

    private static readonly Dictionary<string, Concern>.AlternateLookup<ReadOnlySpan<char>> LibraryOf =
        Libraries.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, Concern>.AlternateLookup<ReadOnlySpan<char>> FolderOf =
        Folders.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The concern of a library by the longest known leading part of an import, or <see cref="Concern.General"/>.</summary>
    public static Concern OfLibrary(ReadOnlySpan<char> specifier)
    {
        while (specifier.Length > 0)
        {
            if (LibraryOf.TryGetValue(specifier, out var concern)) return concern;
            specifier = specifier[..Math.Max(specifier.LastIndexOfAny('.', '/'), 0)];
        }

        return Concern.General;
    }

    /// <summary>The concern named by the deepest segment that names one, or <see cref="Concern.General"/>.</summary>
    /// <param name="path">Segments separated by <c>/</c> or, in module names, by dots.</param>
    /// <param name="separator">What separates them.</param>
    public static Concern OfFolder(ReadOnlySpan<char> path, char separator)
    {
        while (path.Length > 0)
        {
            var cut = path.LastIndexOf(separator);
            if (FolderOf.TryGetValue(path[(cut + 1)..], out var concern)) return concern;
            path = path[..Math.Max(cut, 0)];
        }

        return Concern.General;
    }

    private static Dictionary<string, Concern> Table(params ReadOnlySpan<(Concern Concern, string Names)> rows)
    {
        var names = new Dictionary<string, Concern>(StringComparer.Ordinal);
        foreach (var (concern, words) in rows)
        {
            foreach (var word in words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)) names.Add(word, concern);
        }

        return names;
    }
}
